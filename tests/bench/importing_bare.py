# SPDX-License-Identifier: MIT
"""The least an import can do: read, hash, insert, index; a durable commit each hundred.

usage: importing_bare.py FOLDER COUNT
"""

import hashlib
import json
import os
import sqlite3
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

_SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, uid BLOB UNIQUE, sha256 BLOB UNIQUE, title TEXT, body TEXT);
CREATE VIRTUAL TABLE search USING fts5 (
    title, body, content='documents', content_rowid='id',
    tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER added AFTER INSERT ON documents BEGIN
    INSERT INTO search (rowid, title, body) VALUES (new.id, new.title, new.body); END;
"""


def take_in(db: sqlite3.Connection, path: Path) -> None:
    """One document."""
    data = path.read_bytes()
    body = data.decode()
    db.execute(
        "INSERT OR IGNORE INTO documents (uid, sha256, title, body) VALUES (?, ?, ?, ?)",
        (os.urandom(16), hashlib.sha256(data).digest(), body.partition("\n")[0], body),
    )


def main() -> None:
    """Import once and tell how long it took."""
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    paths = sorted(folder.glob("*.txt"))[:count]
    with TemporaryDirectory(dir=folder.parent) as place:
        since, cpu = time.perf_counter(), time.process_time()
        db = sqlite3.connect(Path(place) / "bare.db", isolation_level=None)
        db.executescript(_SCHEMA)
        for start in range(0, count, 100):
            db.execute("BEGIN IMMEDIATE")
            for path in paths[start : start + 100]:
                take_in(db, path)
            db.execute("COMMIT")
        seconds, cpu = time.perf_counter() - since, time.process_time() - cpu
        db.close()
    print(json.dumps({"documents": count, "seconds": seconds, "cpu": cpu}))


if __name__ == "__main__":
    main()
