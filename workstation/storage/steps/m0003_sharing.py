# SPDX-License-Identifier: MIT
"""Step 3: what sharing needs: where a change came from, what was merged, what is in conflict.

`changes.after` holds the uids of the changes a change followed; with it every digest can be found
again whatever order a file keeps its changes in. `changes.merge_id` and `merges` are of this file
alone and never shared. A change is a stub where its words and births were withheld; its digest
still chains the others. `edits.engine` names the engine that set a birth value, and is empty where
a person did. `conflicts` is computed from edits, `faces` from all that is said on a question,
`event_earliest` and `event_latest` of a claim from `event_date`. A tombstone with `here = 0` tells
of a purge made in another file.
"""

STATEMENTS = (
    "ALTER TABLE changes ADD COLUMN after TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE changes ADD COLUMN merge_id INTEGER REFERENCES merges(id)",
    "UPDATE changes SET after = coalesce((SELECT json_array(c.uid) FROM changes c "
    "WHERE c.id < changes.id ORDER BY c.id DESC LIMIT 1), '[]')",
    "ALTER TABLE changes ADD COLUMN stub INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE edits ADD COLUMN engine TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE tombstones ADD COLUMN here INTEGER NOT NULL DEFAULT 1",
    "UPDATE edits SET engine = (SELECT trim(c.engine || ' ' || c.version) FROM claims c "
    "WHERE c.uid = row_uid) WHERE depth = 0 AND noun = 'claim'",
    "UPDATE edits SET engine = 'placing' WHERE depth = 0 AND noun = 'position' AND ("
    "row_uid IN (SELECT row_uid FROM edits WHERE depth = 0 AND field = 'status' "
    "AND value = '\"suggested\"') OR (row_uid NOT IN (SELECT row_uid FROM edits "
    "WHERE field = 'status') AND row_uid IN (SELECT uid FROM positions "
    "WHERE status = 'suggested')))",
    """CREATE TABLE merges (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, file TEXT NOT NULL,
        analyst_name TEXT NOT NULL, made_at TEXT NOT NULL, brought TEXT NOT NULL DEFAULT '{}',
        counts TEXT NOT NULL DEFAULT '{}', heads TEXT NOT NULL DEFAULT '[]') STRICT""",
    """CREATE TABLE merged_values (
        id INTEGER PRIMARY KEY, merge_id INTEGER NOT NULL REFERENCES merges(id),
        noun TEXT NOT NULL, row_uid TEXT NOT NULL, field TEXT NOT NULL, value TEXT) STRICT""",
    "CREATE INDEX merged_values_of_merge ON merged_values (merge_id)",
    """CREATE TABLE conflicts (
        row_uid TEXT NOT NULL, field TEXT NOT NULL, noun TEXT NOT NULL,
        PRIMARY KEY (row_uid, field)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE faces (
        question_id INTEGER NOT NULL REFERENCES questions(id), speaker TEXT NOT NULL,
        face TEXT NOT NULL, PRIMARY KEY (question_id, speaker)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE faced (
        question_id INTEGER PRIMARY KEY REFERENCES questions(id),
        times INTEGER NOT NULL DEFAULT 1) STRICT""",
    "ALTER TABLE claims ADD COLUMN event_earliest TEXT",
    "ALTER TABLE claims ADD COLUMN event_latest TEXT",
    "UPDATE claims SET event_earliest = event_date ->> 'earliest', "
    "event_latest = event_date ->> 'latest' WHERE event_date IS NOT NULL",
    # Few claims tell of a day of their own; whoever asks for these days reads no row.
    "CREATE INDEX claims_of_event ON claims (speaker_id, event_latest, status, deleted, source_id, "
    "event_earliest) WHERE coalesce(event_latest, event_earliest) IS NOT NULL",
)
