# SPDX-License-Identifier: MIT
"""Workspaces in which a few speak often and most hardly ever, placed on many questions.

usage: crowds.py FILE CLAIMS    (a process of its own, so that the benches stay small)

Speakers, publishers and questions follow Zipf's law. Actors are states, their ministries and the
people of these; every second claim stands on a question; every tenth source copies a wire.
"""

import json
import random
import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from cases import SCHEMAS, build
from corpus import name, phrase, sentence
from measuring import CACHE, child

from workstation.domain.uids import source_uid, text_uid

_BATCH = 20  # claims a source
_POOL = 4_000  # sentences to choose from
_OUTLETS = 200
_DAYS = 365
_ACTS = ("states", "states", "denies", "warns", "confirms", "accuses", "predicts")
_STATUS = ("accepted", "accepted in bulk", "suggested", "accepted", "suggested", "rejected")
_KINDS = ("yes_no", "yes_no", "figure", "yes_no", "choice", "yes_no", "date", "yes_no")
_STANCES = ("yes", "yes", "yes", "no", "no", "partly", "doubts", "will_not_say", "unclear")
_ANSWERS = ("the north", "the south", "both sides", "nobody")
_COUNTED = ("people", "vehicles", "houses")


def crowd(claims: int) -> Path:
    """The workspace with so many claims, made when it is first asked for and kept.

    The schema and this script are part of its name: one made before they changed is not found.
    """
    known = b"".join(path.read_bytes() for path in sorted(SCHEMAS.glob("*.sql")))
    made_by = Path(__file__).read_bytes()
    path = CACHE / f"crowd-{claims}-{sha256(known + made_by).hexdigest()[:8]}.awdb"
    if not path.exists():
        print(f"(making {path.name})", file=sys.stderr)
        child("crowds.py", path, claims)
    return path


class Crowd:
    """How many there are of each, and who is drawn how often."""

    def __init__(self, claims: int) -> None:
        self.claims = claims
        self.sources = max(1, claims // _BATCH)
        self.questions = min(2_000, max(20, claims // 50))
        self.speakers = min(50_000, max(60, claims // 20))
        self.states = max(3, self.speakers // 500)
        self.ministries = max(9, self.speakers // 20)
        self.outlets = min(_OUTLETS, max(5, claims // 200))
        self._asked = _often(self.questions, 5)
        self._heard = _often(self.speakers, 10)
        self._printing = _often(self.outlets, 3)
        # Who speaks most is nobody's row id in particular.
        self._speaker_of_rank = random.Random(5).sample(range(1, self.speakers + 1), self.speakers)

    def speaker(self, chance: random.Random) -> int:
        """Row id of somebody who speaks."""
        return self._speaker_of_rank[_drawn(self._heard, chance)]

    def question(self, chance: random.Random) -> int:
        """Row id of a question that is answered."""
        return _drawn(self._asked, chance) + 1

    def publisher(self, chance: random.Random) -> int:
        """Row id of an outlet; outlets come after all who speak."""
        return self.speakers + 1 + _drawn(self._printing, chance)


def _often(number: int, flat: int) -> list[float]:
    return list(accumulate(1 / (flat + rank) for rank in range(number)))


def _drawn(weights: Sequence[float], chance: random.Random) -> int:
    return chance.choices(range(len(weights)), cum_weights=weights)[0]


def fill(db, claims: int) -> None:
    """Write every row of the workspace."""
    crowd = Crowd(claims)
    pool = [sentence(random.Random(number), 20) for number in range(_POOL)]
    _many(db, "actors", "id uid name kind reliability name_key", _actors(crowd))
    _many(db, "affiliations", "id uid actor_id tie body_id since until", _ties(crowd))
    _many(
        db,
        "sources",
        "id uid title name publisher_id published_on language media_type sha256 standing "
        "added_at words extracted",
        _sources(crowd),
    )
    _many(db, "texts", "id uid source_id body sha256", _texts(crowd, pool))
    _many(
        db,
        "questions",
        "id uid wording kind answers exclusive grouping place",
        _questions(crowd),
    )
    _many(
        db,
        "claims",
        "id uid source_id text_id speaker_id speaker_as_written content cue act status "
        "credibility capacity capacity_body_id relays statement_date event_date exact start_at "
        "end_at earliest latest event_earliest event_latest engine version rule confidence",
        _claims(crowd, pool),
    )
    _many(
        db,
        "positions",
        "id uid question_id claim_id status stance directness answer figure date reason score",
        _positions(crowd),
    )


def _many(db, table: str, fields: str, rows: Iterator[tuple[object, ...]]) -> None:
    listed = fields.split()
    marks = ", ".join("?" * len(listed))
    db.executemany(f"INSERT INTO {table} ({', '.join(listed)}) VALUES ({marks})", rows)


def _uid(kind: int, number: int) -> str:
    return f"{kind << 60 | number * 2_654_435_761 % (1 << 43):032x}"


def _actors(crowd: Crowd) -> Iterator[tuple[object, ...]]:
    for k in range(1, crowd.speakers + crowd.outlets + 1):
        kind = "person"
        if k <= crowd.states:
            kind = "state"
        elif k <= crowd.states + crowd.ministries:
            kind = "government body"
        elif k > crowd.speakers:
            kind = "media outlet"
        called = f"{name(k)} {k}"
        yield k, _uid(1, k), called, kind, "ABCDEF"[k % 6], called.casefold()


def _ties(crowd: Crowd) -> Iterator[tuple[object, ...]]:
    """Ministries under states, four of five people under a ministry; some for a time only."""
    first_person = crowd.states + crowd.ministries + 1
    for k in range(crowd.states + 1, first_person):
        yield k, _uid(2, k), k, "is organ of", k % crowd.states + 1, None, None
    for k in range(first_person, crowd.speakers + 1):
        if k % 5:
            body = crowd.states + 1 + k % crowd.ministries
            tie = "speaks for" if k % 3 else "holds office in"
            until = json.dumps(_date("2026-06-30")) if k % 40 == 1 else None
            yield k, _uid(2, k), k, tie, body, None, until


def _sources(crowd: Crowd) -> Iterator[tuple[object, ...]]:
    for k in range(1, crowd.sources + 1):
        chance = random.Random(k)
        title = phrase(chance, 7).title()
        standing = "retracted" if k % 97 == 0 else "current"
        publisher, day = crowd.publisher(chance), _day(k)
        rest = ("en", "text/plain", f"{k:064x}", standing, "2026-11-12T08:00:00Z", 400, "rules 1")
        yield (k, source_uid(f"{k:064x}"), title, f"{k}.txt", publisher, day, *rest)


def _day(number: int) -> str:
    return _nth(number * 7_919 % _DAYS)


def _nth(day: int) -> str:
    """The day of 2026 with this number, as if every month had 30 days and a half."""
    month, rest = divmod(day * 12, _DAYS)
    return f"2026-{month + 1:02d}-{rest // 12 % 28 + 1:02d}"


def _date(day: str, latest: str = "") -> dict[str, str]:
    return {
        "as_written": day,
        "edtf": day,
        "earliest": day,
        "latest": latest or day,
        "basis": "stated",
    }


def _told(source: int) -> int:
    """The source whose words these are: every tenth one copies the one before."""
    return source - 1 if source % 10 == 0 else source


def _lines(source: int, pool: Sequence[str]) -> list[str]:
    return random.Random(_told(source)).choices(pool, k=_BATCH)


def _texts(crowd: Crowd, pool: Sequence[str]) -> Iterator[tuple[object, ...]]:
    for k in range(1, crowd.sources + 1):
        body = "\n".join(_lines(k, pool))
        uid = text_uid(source_uid(f"{k:064x}"), body)
        yield k, uid, k, body, sha256(body.encode()).hexdigest()


def _questions(crowd: Crowd) -> Iterator[tuple[object, ...]]:
    for k in range(1, crowd.questions + 1):
        kind = _KINDS[k % len(_KINDS)]
        answers = json.dumps(_ANSWERS if kind == "choice" else [])
        wording = f"{sentence(random.Random(k), 9)[:-1]}?"
        group = f"Group {(k - 1) // 20 + 1}"
        yield k, _uid(5, k), wording, kind, answers, k % 3 > 0, group, f"a{k:05d}"


def _claims(crowd: Crowd, pool: Sequence[str]) -> Iterator[tuple[object, ...]]:
    for source in range(1, crowd.sources + 1):
        lines, start = _lines(source, pool), 0
        body = "\n".join(lines)
        for place, words in enumerate(lines):
            end = start + len(words)
            yield _claim(crowd, source, place, words, (start, end), body)
            start = end + 1


def _claim(
    crowd: Crowd, source: int, place: int, words: str, piece: tuple[int, int], body: str
) -> tuple[object, ...]:
    number = (source - 1) * _BATCH + place + 1
    start, end = piece
    chance = random.Random(_told(source) * _BATCH + place)  # a copy says what its wire says
    speaker = crowd.speaker(chance) if chance.random() < 0.96 else None
    content = {"pieces": [piece], "exact": words, "prefix": "", "suffix": body[end : end + 32]}
    date = _said_on(chance)
    told = _date(_nth(chance.randrange(_DAYS))) if number % 4 == 0 else None
    relays = []
    if source % 10 == 0 or source % 10 == 9:
        wire = crowd.speakers + 1
        relays = [{"as_written": f"{name(wire)} {wire}", "actor": _uid(1, wire)}]
    capacity = chance.choice(("unclear", "unclear", "unclear", "for", "personal"))
    body_of = crowd.states + 1 + (speaker or 0) % crowd.ministries if capacity == "for" else None
    return (
        number,
        _uid(6, number),
        source,
        source,
        speaker,
        f"{name(speaker)} {speaker}" if speaker else f"A witness {number % 50}",
        json.dumps(content),
        "said",
        chance.choice(_ACTS),
        _STATUS[number % len(_STATUS)],
        number % 6 + 1,
        capacity,
        body_of,
        json.dumps(relays) if relays else "[]",
        json.dumps(date) if date else None,
        json.dumps(told) if told else None,
        words,
        start,
        end,
        date["earliest"] if date else None,
        date["latest"] if date else None,
        told["earliest"] if told else None,
        told["latest"] if told else None,
        "rules",
        "1",
        "reported speech",
        0.8,
    )


def _said_on(chance: random.Random) -> dict[str, str] | None:
    """A day of the year, for every fifth a month, for every seventh nothing."""
    day = _nth(chance.randrange(_DAYS))
    if chance.random() < 1 / 7:
        return None
    return _date(f"{day[:8]}01", f"{day[:8]}28") if chance.random() < 0.2 else _date(day)


def _positions(crowd: Crowd) -> Iterator[tuple[object, ...]]:
    """Every second claim on one question; what it answers depends on who says it."""
    for k, claim in enumerate(range(2, crowd.claims + 1, 2), start=1):
        chance = random.Random(claim)
        question = crowd.question(chance)
        status = chance.choice(("confirmed", "confirmed", "suggested"))
        implied = chance.random() < 0.15
        yield (
            k,
            _uid(7, k),
            question,
            claim,
            status,
            *_answer(_KINDS[question % len(_KINDS)], "implied" if implied else "explicit", chance),
            "it follows" if implied else "",
            round(chance.random(), 2),
        )


def _answer(kind: str, directness: str, chance: random.Random) -> tuple[object, ...]:
    """Stance, directness, answer, figure and date of a position on such a question."""
    if kind == "figure":
        return None, directness, "", json.dumps(_figure(chance)), None
    if kind == "date":
        return None, directness, "", None, json.dumps(_date(_nth(chance.randrange(_DAYS))))
    if kind == "choice":
        return "yes", directness, chance.choice(_ANSWERS), None, None
    return chance.choice(_STANCES), directness, "", None, None


def _figure(chance: random.Random) -> dict[str, object]:
    number, counted = chance.choice((30, 40, 70, 120, 400)), chance.choice(_COUNTED)
    return {
        "as_written": f"{number} {counted}",
        "low": number,
        "high": number,
        "start": 0,
        "end": 1,
        "counted": counted,
    }


if __name__ == "__main__":
    build(Path(sys.argv[1]), int(sys.argv[2]), fill)
