# SPDX-License-Identifier: MIT
"""Which texts are copies of one text, or carry it beside words of their own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from workstation.analysis.origins.components import Components
from workstation.analysis.origins.shingles import shingles
from workstation.analysis.origins.signatures import FEWEST, candidates
from workstation.analysis.origins.versions import is_version
from workstation.domain.origins import Alike, LinkKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from workstation.analysis.origins.shingles import Hashes
    from workstation.jobs import Ticket

MOSTLY = 0.5  # of the shorter text stands in the other
PARTLY = 0.2  # of the shorter one, if it is
PASSAGE = 50  # words or more, a passage no two desks write alike
_KEPT = 20_000  # texts whose shingles are kept while pairs are compared: some 40 MB


@dataclass(frozen=True, slots=True)
class Outline:
    """What is known of a text without its words; actors are uids, days ISO days."""

    uid: str  # of its source
    publisher: str | None
    url: str
    title: str
    published_on: str | None
    signature: bytes


def same_texts(
    outlines: Sequence[Outline],
    body: Callable[[str], str],
    known: Iterable[Alike],
    apart: Iterable[tuple[str, str]],
    ticket: Ticket,
) -> Iterator[Alike]:
    """The ties between texts that hold each group of copies together.

    Args:
        outlines: every text there is.
        body: the words of a text, by the uid of its source.
        known: what was found before; it stands and is not compared again.
        apart: pairs that a person said are not the same.
        ticket: cancellation in.
    """
    groups = Components((), apart)
    for tie in _standing(outlines, known):
        if not groups.parted(tie.one, tie.other):
            groups.join(tie.one, tie.other)
            yield tie
    read = lru_cache(_KEPT)(lambda uid: shingles(body(uid)))
    pairs = candidates([outline.signature for outline in outlines])
    for number, (first, second) in enumerate(pairs):
        ticket.step(number, len(pairs), "comparing texts")
        one, other = sorted((outlines[first], outlines[second]), key=lambda text: text.uid)
        if groups.together(one.uid, other.uid) or groups.parted(one.uid, other.uid):
            continue
        if (found := compare(one, other, read)) is not None:
            groups.join(one.uid, other.uid)
            yield found


def _standing(outlines: Sequence[Outline], known: Iterable[Alike]) -> Iterator[Alike]:
    """The known ties between texts still here, unless a publisher named since makes another."""
    here = {outline.uid: outline for outline in outlines}
    for tie in known:
        one, other = here.get(tie.one), here.get(tie.other)
        if one is not None and other is not None:
            version = is_version(one, other, tie.score)
            if version is (tie.kind is LinkKind.VERSION_OF):
                yield tie


def compare(one: Outline, other: Outline, read: Callable[[str], Hashes]) -> Alike | None:
    """The tie between two texts, if so much of one stands in the other."""
    import numpy as np

    first, second = read(one.uid), read(other.uid)
    shared = len(np.intersect1d(first, second, assume_unique=True))
    part = shared / max(1, min(len(first), len(second)))
    if shared < FEWEST or not (part >= MOSTLY or (part >= PARTLY and shared >= PASSAGE)):
        return None
    kind = LinkKind.SAME_TEXT
    if is_version(one, other, part):
        kind = LinkKind.VERSION_OF
    elif one.publisher is not None and one.publisher == other.publisher:
        return None  # what the documents of one publisher share may be their common frame
    return Alike(kind, one.uid, other.uid, round(part, 3), told(part))


def told(part: float) -> str:
    """How much of one text stands in the other, in words."""
    if part > 0.995:
        return "the shorter text stands in the other whole"
    return f"{part:.0%} of the shorter text stands in the other".replace("%", " %")
