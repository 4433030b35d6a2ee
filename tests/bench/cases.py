# SPDX-License-Identifier: MIT
"""Workspaces of many claims, written in bulk through the store and kept.

usage: cases.py FILE CLAIMS    (a process of its own, so that the benches stay small)
"""

import json
import random
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from corpus import name, phrase, sentence
from measuring import CACHE, HERE, child

SCHEMAS = HERE.parents[1] / "seeds" / "schema"
_BATCH = 20  # claims a source
_ACTORS = 2_000
_POOL = 4_000  # sentences to choose from
_BULK = ("claims", "texts", "sources")  # without indexes and search while they are filled
_ACTS = ("states", "denies", "warns", "confirms", "accuses")
_STATUS = ("suggested", "accepted", "suggested", "accepted in bulk", "rejected")


def case(claims: int) -> Path:
    """The workspace with so many claims, made when it is first asked for.

    The schema is part of its name: one made before the schema last changed is not found.
    """
    known = b"".join(path.read_bytes() for path in sorted(SCHEMAS.glob("*.sql")))
    path = CACHE / f"claims-{claims}-{sha256(known).hexdigest()[:8]}.awdb"
    if not path.exists():
        print(f"(making {path.name})", file=sys.stderr)
        child("cases.py", path, claims)
    return path


def build(path: Path, claims: int, fill: Callable[..., None]) -> None:
    """Write the workspace: rows first, then indexes and the search index; rules last.

    Args:
        path: where to.
        claims: how many there are to be.
        fill: writes the rows, given a connection and that number.
    """
    from workstation.workspace import Workspace

    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    for old in path.parent.glob(f"{unfinished.name}*"):
        old.unlink()
    with Workspace.create(unfinished, title="Many claims") as made:
        with made._store.write() as db:
            kept = _drop(db.conn)
            fill(db.conn, claims)
            for sql in kept:
                db.conn.execute(sql)
            for table in _BULK:
                db.conn.execute(f"INSERT INTO {table}_search ({table}_search) VALUES ('rebuild')")
        made.disagreements.examine([question.uid for question in made.questions.all()])
    unfinished.rename(path)


def _drop(db) -> list[str]:
    marks = ", ".join("?" * len(_BULK))
    found = db.execute(
        f"SELECT type, name, sql FROM sqlite_master WHERE tbl_name IN ({marks}) "
        "AND type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY rootpage, name",
        _BULK,
    ).fetchall()
    for kind, known_as, _ in found:
        db.execute(f"DROP {kind} {known_as}")
    return [sql for _, _, sql in found]


def _fill(db, claims: int) -> None:
    sources = claims // _BATCH
    db.executemany(
        "INSERT INTO actors (id, uid, name, kind, reliability, name_key) VALUES (?,?,?,?,?,?)",
        (
            (k, f"{k:032x}", name(k), "person", "ABCDEF"[k % 6], name(k).casefold())
            for k in range(1, _ACTORS + 1)
        ),
    )
    db.executemany(
        "INSERT INTO sources (id, uid, title, name, publisher_id, published_on, language, "
        "media_type, sha256, added_at, words, extracted) "
        "VALUES (?,?,?,?,?,?,'en','text/plain',?,'2026-11-12T08:00:00Z',?,'rules 1')",
        (_source(k) for k in range(1, sources + 1)),
    )
    pool = [sentence(random.Random(k), 20) for k in range(_POOL)]
    db.executemany(
        "INSERT INTO texts (id, uid, source_id, body, sha256) VALUES (?,?,?,?,?)",
        (_text(k, pool) for k in range(1, sources + 1)),
    )
    db.executemany(
        "INSERT INTO claims (id, uid, source_id, text_id, speaker_id, speaker_as_written, "
        "content, cue, act, status, credibility, statement_date, exact, start_at, end_at, "
        "earliest, latest, engine, version, rule, confidence) "
        "VALUES (?,?,?,?,?,?,?,'said',?,?,?,?,?,?,?,?,?,'rules','1','reported speech',0.8)",
        _claims(sources, pool),
    )


def _source(k: int) -> tuple[object, ...]:
    day = f"202{k % 6}-{k % 12 + 1:02d}-{k % 28 + 1:02d}"
    title = phrase(random.Random(k), 7).title()
    return k, f"{1 << 40 | k:032x}", title, f"{k}.txt", k % 90 + 1, day, f"{k:064x}", 400


def _chosen(source: int, pool: list[str]) -> list[str]:
    return random.Random(source).choices(pool, k=_BATCH)


def _text(k: int, pool: list[str]) -> tuple[object, ...]:
    return k, f"{1 << 41 | k:032x}", k, "\n".join(_chosen(k, pool)), f"{1 << 42 | k:064x}"


def _claims(sources: int, pool: list[str]) -> Iterator[tuple[object, ...]]:
    number = 0
    for source in range(1, sources + 1):
        lines, start = _chosen(source, pool), 0
        body = "\n".join(lines)
        for words in lines:
            number += 1
            end = start + len(words)
            yield _claim(number, source, words, (start, end), body)
            start = end + 1


def _claim(
    number: int, source: int, words: str, piece: tuple[int, int], body: str
) -> tuple[object, ...]:
    start, end = piece
    content = {
        "pieces": [piece],
        "exact": words,
        "prefix": body[max(0, start - 32) : start],
        "suffix": body[end : end + 32],
    }
    speaker = number * 31 % _ACTORS + 1
    day = f"202{number % 6}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    date = {"as_written": day, "edtf": day, "earliest": day, "latest": day, "basis": "stated"}
    return (
        number,
        f"{1 << 43 | number * 2_654_435_761 % (1 << 43):032x}",
        source,
        source,
        speaker,
        name(speaker),
        json.dumps(content),
        _ACTS[number % 5],
        _STATUS[number % 5],
        number % 6 + 1,
        json.dumps(date),
        words,
        start,
        end,
        day,
        day,
    )


if __name__ == "__main__":
    build(Path(sys.argv[1]), int(sys.argv[2]), _fill)
