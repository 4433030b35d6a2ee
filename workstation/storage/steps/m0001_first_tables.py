# SPDX-License-Identifier: MIT
"""Step 1: every noun of the design, its history, and the search index.

Columns ending in `_id` are row ids of this file; all other references are uids. Columns named
after a domain dataclass hold its JSON. What is computed and so never edited or merged:
`name_key`, `stands_for_id`, `words`, `extracted`, `exact`, `start_at`, `end_at`, `earliest`,
`latest`, `score` and the search index.
"""

TABLES = (
    """CREATE TABLE workspace (
        id INTEGER PRIMARY KEY CHECK (id = 1), uid TEXT NOT NULL UNIQUE,
        deleted INTEGER NOT NULL DEFAULT 0, title TEXT NOT NULL DEFAULT '',
        default_marking TEXT NOT NULL DEFAULT 'TLP:CLEAR', filtered TEXT NOT NULL DEFAULT '',
        created_at TEXT NOT NULL) STRICT""",
    """CREATE TABLE changes (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, label TEXT NOT NULL,
        analyst TEXT NOT NULL, analyst_name TEXT NOT NULL, made_at TEXT NOT NULL,
        nouns TEXT NOT NULL, births TEXT NOT NULL DEFAULT '[]', batch TEXT, undoes TEXT,
        redo INTEGER NOT NULL DEFAULT 0, digest TEXT NOT NULL) STRICT""",
    """CREATE TABLE edits (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
        change_id INTEGER REFERENCES changes(id), noun TEXT NOT NULL, row_uid TEXT NOT NULL,
        field TEXT NOT NULL, value TEXT, parents TEXT NOT NULL DEFAULT '[]',
        depth INTEGER NOT NULL DEFAULT 0, salt TEXT NOT NULL DEFAULT '',
        digest TEXT NOT NULL DEFAULT '', stub INTEGER NOT NULL DEFAULT 0) STRICT""",
    "CREATE INDEX edits_of_field ON edits (row_uid, field)",
    "CREATE INDEX edits_of_change ON edits (change_id)",
    """CREATE TABLE tombstones (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, noun TEXT NOT NULL,
        purged_at TEXT NOT NULL) STRICT""",
    """CREATE TABLE actors (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        name TEXT NOT NULL, kind TEXT NOT NULL DEFAULT 'unknown',
        reliability TEXT NOT NULL DEFAULT 'F', note TEXT NOT NULL DEFAULT '',
        marking TEXT NOT NULL DEFAULT '', suggested INTEGER NOT NULL DEFAULT 0,
        name_key TEXT NOT NULL DEFAULT '',
        stands_for_id INTEGER REFERENCES actors(id)
        ) STRICT""",
    "CREATE INDEX actors_by_key ON actors (name_key)",
    "CREATE INDEX actors_joined ON actors (stands_for_id) WHERE stands_for_id IS NOT NULL",
    """CREATE TABLE sources (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        title TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '',
        publisher_id INTEGER REFERENCES actors(id), author TEXT NOT NULL DEFAULT '',
        published_on TEXT, accessed_on TEXT, url TEXT NOT NULL DEFAULT '',
        language TEXT NOT NULL DEFAULT '', media_type TEXT NOT NULL DEFAULT '',
        sha256 TEXT NOT NULL, encoding TEXT NOT NULL DEFAULT '',
        headers TEXT NOT NULL DEFAULT '[]', thread TEXT NOT NULL DEFAULT '{}',
        reliability TEXT NOT NULL DEFAULT '', marking TEXT NOT NULL DEFAULT '',
        standing TEXT NOT NULL DEFAULT 'current', standing_on TEXT, replaced_by TEXT,
        review TEXT NOT NULL DEFAULT 'new', read_by TEXT NOT NULL DEFAULT '',
        descriptor TEXT NOT NULL DEFAULT '', parent_id INTEGER REFERENCES sources(id),
        translation TEXT, added_at TEXT NOT NULL,
        words INTEGER NOT NULL DEFAULT 0,
        extracted TEXT NOT NULL DEFAULT '') STRICT""",
    "CREATE INDEX sources_by_date ON sources (published_on)",
    "CREATE INDEX sources_by_publisher ON sources (publisher_id)",
    "CREATE INDEX sources_by_title ON sources (title COLLATE NOCASE)",
    "CREATE INDEX sources_gone ON sources (id) WHERE deleted = 1",
    "CREATE INDEX sources_waiting ON sources (id) WHERE extracted = ''",
    """CREATE TABLE originals (
        source_id INTEGER PRIMARY KEY REFERENCES sources(id), packing TEXT NOT NULL,
        size INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT""",
    """CREATE TABLE texts (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
        source_id INTEGER NOT NULL REFERENCES sources(id), body TEXT NOT NULL,
        sha256 TEXT NOT NULL, pages TEXT NOT NULL DEFAULT '[]') STRICT""",
    "CREATE INDEX texts_of_source ON texts (source_id)",
    "CREATE INDEX texts_by_hash ON texts (sha256)",
    """CREATE TABLE aliases (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        actor_id INTEGER NOT NULL REFERENCES actors(id), name TEXT NOT NULL,
        source_id INTEGER REFERENCES sources(id), span TEXT, reason TEXT NOT NULL DEFAULT '',
        suggested INTEGER NOT NULL DEFAULT 0, name_key TEXT NOT NULL DEFAULT ''
        ) STRICT""",
    "CREATE INDEX aliases_of_actor ON aliases (actor_id)",
    "CREATE INDEX aliases_by_key ON aliases (name_key)",
    """CREATE TABLE affiliations (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        actor_id INTEGER NOT NULL REFERENCES actors(id), tie TEXT NOT NULL,
        body_id INTEGER NOT NULL REFERENCES actors(id), office TEXT NOT NULL DEFAULT '',
        since TEXT, until TEXT, source_id INTEGER REFERENCES sources(id), span TEXT,
        reason TEXT NOT NULL DEFAULT '', suggested INTEGER NOT NULL DEFAULT 0) STRICT""",
    "CREATE INDEX affiliations_of_actor ON affiliations (actor_id)",
    "CREATE INDEX affiliations_of_body ON affiliations (body_id)",
    """CREATE TABLE gradings (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        actor_id INTEGER NOT NULL REFERENCES actors(id), letter TEXT NOT NULL,
        reason TEXT NOT NULL DEFAULT '', graded_on TEXT NOT NULL, graded_by TEXT NOT NULL
        ) STRICT""",
    "CREATE INDEX gradings_of_actor ON gradings (actor_id)",
    """CREATE TABLE events (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        title TEXT NOT NULL, happened TEXT, place_name TEXT NOT NULL DEFAULT '',
        marking TEXT NOT NULL DEFAULT '') STRICT""",
    """CREATE TABLE claims (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        source_id INTEGER NOT NULL REFERENCES sources(id),
        text_id INTEGER NOT NULL REFERENCES texts(id),
        speaker_id INTEGER REFERENCES actors(id),
        speaker_as_written TEXT NOT NULL DEFAULT '', speaker_pieces TEXT NOT NULL DEFAULT '[]',
        content TEXT NOT NULL, cue TEXT NOT NULL DEFAULT '',
        cue_pieces TEXT NOT NULL DEFAULT '[]', form TEXT NOT NULL DEFAULT 'indirect',
        voice TEXT NOT NULL DEFAULT 'reported', act TEXT NOT NULL DEFAULT 'states',
        negated INTEGER NOT NULL DEFAULT 0, modality TEXT NOT NULL DEFAULT 'actual',
        hedge TEXT NOT NULL DEFAULT '', recurrence TEXT NOT NULL DEFAULT 'once',
        capacity TEXT NOT NULL DEFAULT 'unclear', capacity_body_id INTEGER REFERENCES actors(id),
        capacity_span TEXT, relays TEXT NOT NULL DEFAULT '[]',
        about TEXT NOT NULL DEFAULT '[]', addressee TEXT NOT NULL DEFAULT '[]',
        answers TEXT, reports TEXT, event_id INTEGER REFERENCES events(id),
        figures TEXT NOT NULL DEFAULT '[]', statement_date TEXT, event_date TEXT,
        credibility INTEGER NOT NULL DEFAULT 6, status TEXT NOT NULL DEFAULT 'suggested',
        standing TEXT NOT NULL DEFAULT 'current', standing_on TEXT, replaced_by TEXT,
        parked INTEGER NOT NULL DEFAULT 0, marking TEXT NOT NULL DEFAULT '', translation TEXT,
        engine TEXT NOT NULL DEFAULT '', version TEXT NOT NULL DEFAULT '',
        rule TEXT NOT NULL DEFAULT '', confidence REAL, reason TEXT NOT NULL DEFAULT '',
        exact TEXT NOT NULL,
        start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
        earliest TEXT, latest TEXT
        ) STRICT""",
    "CREATE INDEX claims_in_order ON claims (source_id, start_at, id)",
    "CREATE INDEX claims_of_speaker ON claims (speaker_id, latest)",
    "CREATE INDEX claims_by_status ON claims (status, source_id)",
    "CREATE INDEX claims_by_date ON claims (latest, id)",
    """CREATE TABLE questions (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        wording TEXT NOT NULL, kind TEXT NOT NULL DEFAULT 'yes_no',
        definition TEXT NOT NULL DEFAULT '', scope TEXT NOT NULL DEFAULT '',
        answers TEXT NOT NULL DEFAULT '[]', exclusive INTEGER NOT NULL DEFAULT 1,
        grouping TEXT NOT NULL DEFAULT '', place TEXT NOT NULL,
        marking TEXT NOT NULL DEFAULT '') STRICT""",
    """CREATE TABLE positions (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        question_id INTEGER NOT NULL REFERENCES questions(id),
        claim_id INTEGER NOT NULL REFERENCES claims(id),
        status TEXT NOT NULL DEFAULT 'suggested', stance TEXT,
        directness TEXT NOT NULL DEFAULT 'explicit', answer TEXT NOT NULL DEFAULT '',
        figure TEXT, date TEXT, reason TEXT NOT NULL DEFAULT '',
        score REAL NOT NULL DEFAULT 0) STRICT""",
    "CREATE INDEX positions_of_question ON positions (question_id, status)",
    "CREATE INDEX positions_of_claim ON positions (claim_id)",
    """CREATE TABLE disagreements (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        rule TEXT NOT NULL, question_id INTEGER REFERENCES questions(id),
        claims TEXT NOT NULL DEFAULT '[]', status TEXT NOT NULL DEFAULT 'open',
        reason TEXT NOT NULL DEFAULT '') STRICT""",
    """CREATE TABLE links (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        noun TEXT NOT NULL, kind TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL,
        active INTEGER NOT NULL DEFAULT 1, named_after TEXT,
        reason TEXT NOT NULL DEFAULT '') STRICT""",
    "CREATE INDEX links_from ON links (one, kind)",
    "CREATE INDEX links_to ON links (other, kind)",
    """CREATE TABLE assessments (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        question_id INTEGER NOT NULL REFERENCES questions(id), judgement TEXT NOT NULL,
        scheme TEXT NOT NULL, likelihood TEXT NOT NULL, confidence TEXT NOT NULL,
        why TEXT NOT NULL DEFAULT '', reasons TEXT NOT NULL DEFAULT '',
        claims_for TEXT NOT NULL DEFAULT '[]', claims_against TEXT NOT NULL DEFAULT '[]',
        assumptions TEXT NOT NULL DEFAULT '[]', gaps TEXT NOT NULL DEFAULT '[]',
        made_on TEXT NOT NULL, made_by TEXT NOT NULL, marking TEXT NOT NULL DEFAULT '',
        outcome TEXT NOT NULL DEFAULT '') STRICT""",
    "CREATE INDEX assessments_of_question ON assessments (question_id)",
    """CREATE TABLE notes (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        noun TEXT NOT NULL, row_uid TEXT NOT NULL, words TEXT NOT NULL,
        made_on TEXT NOT NULL, made_by TEXT NOT NULL, marking TEXT NOT NULL DEFAULT '') STRICT""",
    "CREATE INDEX notes_of_row ON notes (row_uid)",
    """CREATE TABLE briefs (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        title TEXT NOT NULL DEFAULT '', template TEXT NOT NULL DEFAULT 'two-page',
        audience TEXT NOT NULL DEFAULT '', bottom_line TEXT NOT NULL DEFAULT '',
        questions TEXT NOT NULL DEFAULT '[]', columns TEXT NOT NULL DEFAULT '[]',
        gaps TEXT NOT NULL DEFAULT '[]', marking TEXT NOT NULL DEFAULT '',
        made_on TEXT NOT NULL, made_by TEXT NOT NULL) STRICT""",
    """CREATE TABLE blocks (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        brief_id INTEGER NOT NULL REFERENCES briefs(id), kind TEXT NOT NULL,
        place TEXT NOT NULL, content TEXT NOT NULL DEFAULT '{}',
        marking TEXT NOT NULL DEFAULT '') STRICT""",
    "CREATE INDEX blocks_of_brief ON blocks (brief_id, place)",
    """CREATE TABLE editions (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        brief_id INTEGER NOT NULL REFERENCES briefs(id), number INTEGER NOT NULL,
        released_at TEXT NOT NULL, cut_off TEXT NOT NULL, history_head TEXT NOT NULL,
        marking TEXT NOT NULL, author TEXT NOT NULL, approver TEXT NOT NULL DEFAULT '',
        recipients TEXT NOT NULL DEFAULT '', sha256 TEXT NOT NULL, document BLOB NOT NULL
        ) STRICT""",
    "CREATE INDEX editions_of_brief ON editions (brief_id, number)",
)

SEARCH = (
    """CREATE VIRTUAL TABLE texts_search USING fts5 (
        body, content='texts', content_rowid='id', tokenize='unicode61 remove_diacritics 2')""",
    """CREATE VIRTUAL TABLE claims_search USING fts5 (
        exact, speaker_as_written, content='claims', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2')""",
    """CREATE VIRTUAL TABLE sources_search USING fts5 (
        title, author, name, content='sources', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2')""",
)

_SEARCHED = {
    "texts": ("body",),
    "claims": ("exact", "speaker_as_written"),
    "sources": ("title", "author", "name"),
}


def _triggers() -> list[str]:
    """The triggers that keep each search index in step with its table."""
    made = []
    for table, columns in _SEARCHED.items():
        names = ", ".join(columns)
        new = ", ".join(f"new.{column}" for column in columns)
        old = ", ".join(f"old.{column}" for column in columns)
        add = f"INSERT INTO {table}_search (rowid, {names}) VALUES (new.id, {new});"
        drop = (
            f"INSERT INTO {table}_search ({table}_search, rowid, {names}) "
            f"VALUES ('delete', old.id, {old});"
        )
        made += [
            f"CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN {add} END",
            f"CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN {drop} END",
            f"CREATE TRIGGER {table}_changed AFTER UPDATE OF {names} ON {table} "
            f"BEGIN {drop} {add} END",
        ]
    return made


STATEMENTS = (*TABLES, *SEARCH, *_triggers())
