# SPDX-License-Identifier: MIT
"""Which claims of different speakers rest on one named document and say the same."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation.analysis.origins.components import Components
from workstation.analysis.statements import alike
from workstation.analysis.words import content_keys
from workstation.domain.origins import Alike, LinkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FEWEST = 4  # words that carry meaning
MOST = 2_000  # claims on one document that are compared with each other


@dataclass(frozen=True, slots=True)
class Cited:
    """A claim that names a document, or is the document's own; actors are uids."""

    uid: str
    speaker: str
    words: str
    document: str
    document_name: str


def same_information(
    cited: Iterable[Cited], apart: Iterable[tuple[str, str]] = ()
) -> Iterator[Alike]:
    """The ties between claims of different speakers that give one document's information."""
    by_document: defaultdict[str, list[Cited]] = defaultdict(list)
    for one in cited:
        by_document[one.document].append(one)
    groups = Components((), apart)
    for claims in by_document.values():
        yield from _of_one(sorted(claims, key=lambda one: one.uid)[:MOST], groups)


def _of_one(claims: Sequence[Cited], groups: Components) -> Iterator[Alike]:
    name = content_keys(claims[0].document_name)
    keys = [content_keys(one.words) - name for one in claims]
    for number, one in enumerate(claims):
        for before in range(number):
            other = claims[before]
            if one.speaker == other.speaker or groups.together(other.uid, one.uid):
                continue
            score = _score(keys[number], keys[before])
            if score and not groups.parted(other.uid, one.uid):
                groups.join(other.uid, one.uid)
                reason = f"both rest on “{one.document_name}”"
                yield Alike(LinkKind.SAME_INFORMATION, other.uid, one.uid, score, reason)


def _score(one: frozenset[str], other: frozenset[str]) -> float:
    shared, shorter = len(one & other), min(len(one), len(other))
    if shorter < FEWEST or not alike(shared, len(one), len(other)):
        return 0.0
    return round(shared / shorter, 3)
