# SPDX-License-Identifier: MIT
"""How well the fields of suggested claims agree with the hand-labelled texts of `gold/`.

A suggestion and a label are the same claim when their contents share at least half of their
words (greedily, the most alike first). Fields are judged on those pairs. For each field: how many
values were right, how many were given, how many were labelled; precision is right over given,
recall right over labelled.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from labelled import GoldClaim, GoldDate, GoldText

from workstation.domain.attributions import Attribution, Extraction
from workstation.domain.claims import Act, CapacityKind, Recurrence, Voice
from workstation.domain.dates import VagueDate
from workstation.extraction import extract

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_SMALL = frozenset(["the", "a", "an", "of", "its", "his", "her", "their", "mr", "mrs", "ms", "dr"])
Pair = tuple[GoldClaim, Attribution]


@dataclass
class Rate:
    """Counts of one field."""

    right: int = 0
    given: int = 0
    labelled: int = 0

    def add(self, wanted: Iterable[object], found: Iterable[object]) -> None:
        """Count the values of one claim; equal ones are right."""
        wanted, left = list(wanted), list(found)
        self.labelled += len(wanted)
        self.given += len(left)
        for one in wanted:
            if one in left:
                left.remove(one)
                self.right += 1

    @property
    def precision(self) -> float:
        """Right over given."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Right over labelled."""
        return self.right / self.labelled if self.labelled else 0.0


FIELDS = (
    "claims", "nested", "speaker span", "actor", "act", "act other than states", "modality",
    "negated", "recurrence", "hedge", "capacity", "relays", "figures", "figures counted",
    "statement date", "event date",
)  # fmt: skip


def measured(texts: Sequence[GoldText], **options: object) -> dict[str, Rate]:
    """The rates of every field over these texts."""
    rates = {name: Rate() for name in FIELDS}
    for text in texts:
        found = read(text, **options)
        spoken = [one for one in found.attributions if one.speech and one.voice is Voice.REPORTED]
        made = pairs(text, spoken)
        rates["claims"].labelled += len(text.claims)
        rates["claims"].given += len(spoken)
        rates["claims"].right += len(made)
        for gold, one in made:
            _count(rates, text, found, gold, one)
        _count_nested(rates["nested"], text, found, made)
    return rates


def read(text: GoldText, **options: object) -> Extraction:
    """What the engine finds in a labelled text."""
    told = {"title": text.title, "published_on": text.published_on or None, "language": "en"}
    return extract(text.text, **{**told, **options})


def pairs(text: GoldText, spoken: Sequence[Attribution]) -> list[Pair]:
    """Labels and the suggestions that are the same claims."""
    words = [m.span() for m in _WORD.finditer(text.text)]

    def covered(pieces: Iterable[tuple[int, int]]) -> frozenset[int]:
        pieces = tuple(pieces)
        return frozenset(
            k for k, (a, b) in enumerate(words) if any(a < e and s < b for s, e in pieces)
        )

    wanted = [covered(gold.content) for gold in text.claims]
    found = [covered(one.content) for one in spoken]
    scored = sorted(
        (
            (len(w & f) / len(w | f), _same_speaker(text.claims[i], spoken[k]), -i, -k)
            for i, w in enumerate(wanted)
            for k, f in enumerate(found)
            if len(w & f) * 2 >= len(w | f) > 0
        ),
        reverse=True,
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    out = []
    for _, _, i, k in scored:
        if i not in taken[0] and k not in taken[1]:
            taken[0].add(i)
            taken[1].add(k)
            out.append((text.claims[-i], spoken[-k]))
    return out


def _same_speaker(gold: GoldClaim, one: Attribution) -> bool:
    return gold.speaker is not None and any(
        a < gold.speaker[1] and gold.speaker[0] < b for a, b in one.speaker_pieces
    )


def _count(
    rates: dict[str, Rate], text: GoldText, found: Extraction, gold: GoldClaim, one: Attribution
) -> None:
    rates["speaker span"].add(
        [True] if gold.speaker else [],
        [_same_speaker(gold, one)] if one.speaker_pieces else [],
    )
    rates["actor"].add(*_actors(text, found, gold.actor, one.speaker))
    rates["act"].add([gold.act], [one.act])
    rates["act other than states"].add(
        [a for a in [gold.act] if a is not Act.STATES],
        [a for a in [one.act] if a is not Act.STATES],
    )
    rates["modality"].add([gold.modality], [one.modality])
    rates["negated"].add([True] * gold.negated, [True] * one.negated)
    repeated = Recurrence.REPEATED
    rates["recurrence"].add(
        [True] * (gold.recurrence is repeated), [True] * (one.recurrence is repeated)
    )
    rates["hedge"].add(map(str.lower, gold.hedge), [text.text[a:b].lower() for a, b in one.hedge])
    rates["capacity"].add(*_capacities(text, found, gold, one))
    rates["relays"].add(
        map(_plain, gold.relays), [_plain(relay.as_written) for relay in one.relays]
    )
    _count_figures(rates, gold, one)
    rates["statement date"].add(_bounds(gold.said), _bounds(one.statement_date))
    rates["event date"].add(_bounds(gold.happened), _bounds(one.event_date))


def _plain(name: str) -> str:
    words = [w.lower().removesuffix("'s").removesuffix("’s") for w in _WORD.findall(name)]
    return " ".join(w for w in words if w not in _SMALL)


def _names(text: GoldText, name: str) -> set[str]:
    """Every name of the actor that a label means."""
    names = {name, *text.actors.get(name, ())}
    for key, others in text.actors.items():
        if name in others:
            names |= {key, *others}
    return {_plain(one) for one in names}


def _known_as(found: Extraction, key: str) -> set[str]:
    """Every name that the engine gave the actor."""
    mention = next((m for m in found.mentions if m.key == key), None)
    return {_plain(one) for one in (key, *(mention.aliases if mention else ()))}


def _is_same(text: GoldText, found: Extraction, name: str, key: str) -> bool:
    wanted, given = _names(text, name), _known_as(found, key)
    ends = any(a.endswith(f" {b}") or b.endswith(f" {a}") for a in wanted for b in given if a and b)
    return bool(wanted & given) or ends


def _actors(
    text: GoldText, found: Extraction, name: str, key: str | None
) -> tuple[list[object], list[object]]:
    wanted: list[object] = [True] if name else []
    given: list[object] = []
    if key is not None:
        given = [bool(name) and _is_same(text, found, name, key)]
    return wanted, given


def _capacities(
    text: GoldText, found: Extraction, gold: GoldClaim, one: Attribution
) -> tuple[list[object], list[object]]:
    if gold.capacity == "personal":
        wanted: list[object] = [CapacityKind.PERSONAL]
    else:
        wanted = [True] if gold.capacity else []
    if one.capacity is CapacityKind.UNCLEAR:
        return wanted, []
    if one.capacity is CapacityKind.PERSONAL:
        return wanted, [CapacityKind.PERSONAL]
    body = one.capacity_body or ""
    return wanted, [bool(gold.capacity) and _is_same(text, found, gold.capacity, body)]


def _count_figures(rates: dict[str, Rate], gold: GoldClaim, one: Attribution) -> None:
    def bound(value: float | None) -> float | None:
        return None if value is None else float(f"{value:.2g}")

    rates["figures"].add(
        [(bound(f.low), bound(f.high)) for f in gold.figures],
        [(bound(f.low), bound(f.high)) for f in one.figures],
    )

    def head(counted: str) -> str:
        words = _plain(counted.split(" of ", maxsplit=1)[0].split(" in ", maxsplit=1)[0]).split()
        return words[-1].removesuffix("s") if words else ""

    rates["figures counted"].add(
        [(bound(f.low), head(f.counted)) for f in gold.figures],
        [(bound(f.low), head(f.counted)) for f in one.figures],
    )


def _bounds(date: GoldDate | VagueDate | None) -> list[object]:
    return [] if date is None else [(date.earliest, date.latest)]


def _count_nested(rate: Rate, text: GoldText, found: Extraction, made: Sequence[Pair]) -> None:
    """Inner claims whose outer one is the labelled one."""
    partner = {id(gold): one for gold, one in made}
    for gold in text.claims:
        if gold.within is None:
            continue
        rate.labelled += 1
        outer = partner.get(id(text.claims[gold.within - 1]))
        inner = partner.get(id(gold))
        if outer is None or inner is None or outer.reports is None:
            continue
        rate.right += found.attributions[outer.reports] is inner
    rate.given += sum(one.reports is not None for _, one in made)
