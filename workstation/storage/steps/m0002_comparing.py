# SPDX-License-Identifier: MIT
"""Step 2: what comparing needs: saved views, fruitless searches, disagreements, origins.

`views` and `inquiries` are nouns. `findings`, `row_states` and `alike` hold what rules find and
are computed again at any time; a decision about one of their rows hangs on its uid, in
`disagreements` and `links`. `unexamined` names the questions whose findings and state may no
longer hold. `signatures` are computed from texts.
"""

STATEMENTS = (
    "ALTER TABLE questions ADD COLUMN other INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE questions ADD COLUMN window_hours INTEGER NOT NULL DEFAULT 24",
    "ALTER TABLE disagreements ADD COLUMN subject TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE disagreements ADD COLUMN explanation TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE disagreements ADD COLUMN decided_on TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE disagreements ADD COLUMN decided_by TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE findings (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, rule TEXT NOT NULL,
        question_id INTEGER NOT NULL REFERENCES questions(id), subject TEXT NOT NULL DEFAULT '',
        camps TEXT NOT NULL DEFAULT '[]',
        speakers INTEGER NOT NULL DEFAULT 0, pairs INTEGER NOT NULL DEFAULT 0) STRICT""",
    "CREATE INDEX findings_of_question ON findings (question_id, rule)",
    """CREATE TABLE row_states (
        question_id INTEGER PRIMARY KEY REFERENCES questions(id), state TEXT NOT NULL,
        why TEXT NOT NULL DEFAULT '') STRICT""",
    """CREATE TABLE unexamined (
        question_id INTEGER PRIMARY KEY REFERENCES questions(id),
        times INTEGER NOT NULL DEFAULT 1) STRICT""",
    "INSERT INTO unexamined (question_id) SELECT id FROM questions",
    """CREATE TABLE views (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        name TEXT NOT NULL, tab TEXT NOT NULL DEFAULT 'comparison',
        content TEXT NOT NULL DEFAULT '{}', place TEXT NOT NULL,
        marking TEXT NOT NULL DEFAULT '') STRICT""",
    """CREATE TABLE inquiries (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
        question_id INTEGER REFERENCES questions(id), actor_id INTEGER REFERENCES actors(id),
        words TEXT NOT NULL, made_on TEXT NOT NULL, made_by TEXT NOT NULL,
        marking TEXT NOT NULL DEFAULT '') STRICT""",
    "CREATE INDEX inquiries_of_question ON inquiries (question_id)",
    """CREATE TABLE alike (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, noun TEXT NOT NULL, kind TEXT NOT NULL,
        one TEXT NOT NULL, other TEXT NOT NULL, score REAL NOT NULL,
        reason TEXT NOT NULL DEFAULT '') STRICT""",
    "CREATE INDEX alike_from ON alike (one, kind)",
    "CREATE INDEX alike_to ON alike (other, kind)",
    """CREATE TABLE signatures (
        text_id INTEGER PRIMARY KEY REFERENCES texts(id), version TEXT NOT NULL,
        hashes BLOB NOT NULL) STRICT""",
    # Whoever asks how often somebody is heard reads these indexes and no row.
    "DROP INDEX claims_of_speaker",
    "CREATE INDEX claims_of_speaker ON claims "
    "(speaker_id, latest, status, deleted, source_id, earliest)",
    "DROP INDEX positions_of_claim",
    "CREATE INDEX positions_of_claim ON positions (claim_id, status, deleted, question_id)",
    # Few claims are made for somebody; whoever is joined is looked for among these.
    "CREATE INDEX claims_spoken_for ON claims (capacity_body_id) "
    "WHERE capacity_body_id IS NOT NULL",
    # So does who counts the positions on a question, or what waits to be reviewed.
    "DROP INDEX positions_of_question",
    "CREATE INDEX positions_of_question ON positions (question_id, status, deleted, claim_id)",
    "DROP INDEX claims_by_status",
    "CREATE INDEX claims_by_status ON claims (status, source_id, deleted)",
    # Few claims answer or report another; whoever asks for them reads no others.
    "CREATE INDEX claims_answering ON claims (answers) WHERE answers IS NOT NULL",
    "CREATE INDEX claims_reporting ON claims (reports) WHERE reports IS NOT NULL",
)
