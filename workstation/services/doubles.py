# SPDX-License-Identifier: MIT
"""Finding what two files hold twice under different uids; only told, never joined from here."""

from __future__ import annotations

import json
from heapq import nlargest
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from workstation.analysis.origins.same_claim import Marked, overlap, told
from workstation.domain.dates import show_edtf
from workstation.domain.doubles import MOST_LISTED, Double, Doubles, End
from workstation.domain.origins import Alike, LinkKind
from workstation.domain.uids import pair_uid
from workstation.storage.merging import doubles
from workstation.storage.nouns import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workstation.storage.merging.doubles import Sides

_MOST_EACH = 3  # claims here that are kept for one new claim, should the first be decided about


def find(sides: Sides) -> Doubles:
    """What probably is the same among new rows and those that were here before.

    Args:
        sides: which rows are new.
    """
    sources, unread = _sources(sides)
    claims = _undecided(sides, _claims(sides))
    listed = [*sources, *claims][:MOST_LISTED]
    return Doubles(len(sources), len(claims), unread, tuple(_listed(sides, listed)))


def _sources(sides: Sides) -> tuple[list[Alike], int]:
    if not doubles.has_new(sides, "sources"):
        return [], 0
    from workstation.services.double_texts import DoubleTexts  # it loads numpy

    texts = DoubleTexts(sides)
    return _undecided(sides, texts.pairs()), texts.unread


def _claims(sides: Sides) -> Iterator[Alike]:
    """For each new claim the few that share most with it; a page of one speaker has many."""
    for _, rows in groupby(doubles.overlapping(sides), key=itemgetter(0)):
        ties = (tie for tie in map(_tie, rows) if tie.score)
        yield from nlargest(_MOST_EACH, ties, key=_score)


def _tie(row: Sequence[Any]) -> Alike:
    new, here, content, held, *speakers = row
    part = overlap(_marked(held, speakers[5:]), _marked(content, speakers[:5]))
    return Alike(LinkKind.SAME_STATEMENT, here, new, round(part, 3), told(part))


def _score(tie: Alike) -> float:
    return tie.score


def _marked(content: str, speaker: Sequence[str | None]) -> Marked:
    written, name, *uids = speaker
    names = {name_key(one) for one in (written, name) if one}
    pieces = tuple((start, end) for start, end in json.loads(content)["pieces"])
    return Marked(pieces, frozenset(names - {""}), frozenset(uid for uid in uids if uid))


def _undecided(sides: Sides, found: Iterable[Alike]) -> list[Alike]:
    """The surest for each new row, unless a person has tied or parted the two; surest first.

    Of each pair, `one` was held before and `other` is new.
    """
    ordered = sorted(found, key=lambda tie: (-tie.score, tie.other, tie.one))
    known = doubles.decided(sides, (uid for tie in ordered for uid in _uids(tie)))
    kept: dict[str, Alike] = {}
    for tie in ordered:
        if known.isdisjoint(_uids(tie)):
            kept.setdefault(tie.other, tie)
    return list(kept.values())


def _uids(tie: Alike) -> list[str]:
    """The uids under which a decision about the pair may stand."""
    return [pair_uid(kind, tie.one, tie.other) for kind in LinkKind if kind.noun == tie.kind.noun]


def _listed(sides: Sides, ties: Sequence[Alike]) -> Iterator[Double]:
    ends: dict[tuple[str, str], End] = {}
    for noun in ("source", "claim"):
        mine = [tie for tie in ties if tie.kind.noun == noun]
        for schema, uids in (
            ("main", {tie.one for tie in mine}),
            (sides.schema, {tie.other for tie in mine}),
        ):
            words = doubles.words(sides, schema, noun, uids)
            ends.update({(noun, uid): _end(noun, uid, told) for uid, told in words.items()})
    for tie in ties:
        here, there = ends[tie.kind.noun, tie.one], ends[tie.kind.noun, tie.other]
        uid = pair_uid(tie.kind, tie.one, tie.other)
        yield Double(uid, tie.kind, here, there, tie.score, tie.reason)


def _end(noun: str, uid: str, told: tuple[Any, ...]) -> End:
    words, who, where = told
    place = show_edtf(where) if noun == "source" and where else where
    return End(uid, words, " · ".join(part for part in (who, place) if part))
