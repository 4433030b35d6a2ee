# SPDX-License-Identifier: MIT
"""New texts that are here already: by their words, or mostly, as their signatures tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workstation.analysis.origins.near import SIZE, near
from workstation.analysis.origins.same_text import Outline, compare
from workstation.analysis.origins.shingles import shingles
from workstation.analysis.origins.signatures import VERSION, signature
from workstation.analysis.origins.versions import is_version
from workstation.domain.origins import Alike, LinkKind
from workstation.storage.alike import folded
from workstation.storage.merging import doubles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workstation.analysis.origins.shingles import Hashes
    from workstation.storage.merging.doubles import Sides

_MOST_SIGNED = 500  # texts of this file that are signed on the way; it takes half a second


class DoubleTexts:
    """The new sources of one file beside the sources held before.

    Attributes:
        unread: texts held before that have no signature and were too many to sign now.
    """

    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self._places: dict[str, tuple[str, int]] = {}  # schema and id of each source's text
        self._shingles: dict[str, Hashes] = {}
        self.unread = 0

    def pairs(self) -> Iterator[Alike]:
        """Each new source with those here whose text is, or mostly is, its own; new ones last."""
        rows = doubles.new_sources(self._sides, VERSION)
        new = [one for _, one in self._outlines(self._sides.schema, rows)]
        same = {n: self._to_the_letter(row[-1]) for n, row in enumerate(rows)}
        others = [n for n, texts in same.items() if not texts]
        signed = {n: self._signature(new[n]) for n in others}
        if signed:
            late = self._late()
            same |= self._short([n for n in others if not signed[n]], new, late)
            wanted = self._near([(n, kept) for n, kept in signed.items() if kept], late)
        else:
            wanted = []
        wanted += [(n, text) for n, texts in same.items() for text in texts]
        held = doubles.outlines(self._sides, sorted({text for _, text in wanted}), VERSION)
        here = dict(self._outlines("main", held))
        for n, text in wanted:
            if text in here and (tie := self._tie(here[text], new[n], alike=text in same[n])):
                yield tie

    def _outlines(self, schema: str, rows: Iterable[tuple[Any, ...]]) -> list[tuple[int, Outline]]:
        found = []
        for *facts, text, _ in rows:
            outline = Outline(*facts)
            self._places[outline.uid] = schema, text
            found.append((text, outline))
        return found

    def _to_the_letter(self, digest: str) -> list[int]:
        return list(doubles.alike_to_the_letter(self._sides, digest))

    def _signature(self, one: Outline) -> bytes:
        """As kept in its file; one that cannot be right is made anew."""
        kept = one.signature
        return kept if len(kept or b"") == SIZE else signature(self._body(one.uid))

    def _body(self, source: str) -> str:
        return doubles.body(self._sides, *self._places[source])

    def _late(self) -> list[tuple[int, bytes]]:
        """Signatures of the latest texts here that have none yet."""
        waiting = doubles.held_unsigned(self._sides, VERSION)
        self.unread = max(0, len(waiting) - _MOST_SIGNED)
        return [
            (text, signature(doubles.body(self._sides, "main", text)))
            for text in waiting[-_MOST_SIGNED:]
        ]

    def _near(
        self, signed: Sequence[tuple[int, bytes]], late: list[tuple[int, bytes]]
    ) -> list[tuple[int, int]]:
        """Which new texts share so much with which held ones that they are worth comparing."""

        def held() -> Iterator[list[tuple[int, bytes]]]:
            yield from doubles.held_signatures(self._sides, VERSION)
            yield late

        found = near([kept for _, kept in signed], held())
        return [(signed[at][0], text) for at, text in found]

    def _short(
        self, numbers: Sequence[int], new: Sequence[Outline], late: list[tuple[int, bytes]]
    ) -> dict[int, list[int]]:
        """Texts too short for a signature, by their folded words."""
        words = {n: folded(self._body(new[n].uid)) for n in numbers}
        if not any(words.values()):
            return {}
        short = doubles.short_texts(self._sides, VERSION)
        short += [text for text, kept in late if not kept]
        held: dict[tuple[str, ...], list[int]] = {}
        for text in short:
            held.setdefault(folded(doubles.body(self._sides, "main", text)), []).append(text)
        return {n: held[said] for n, said in words.items() if said in held}

    def _tie(self, here: Outline, new: Outline, *, alike: bool) -> Alike | None:
        if alike:
            kind = LinkKind.VERSION_OF if is_version(here, new, 1.0) else LinkKind.SAME_TEXT
            return Alike(kind, here.uid, new.uid, 1.0, "the same words throughout")
        return compare(here, new, self._read)

    def _read(self, source: str) -> Hashes:
        if source not in self._shingles:
            self._shingles[source] = shingles(self._body(source))
        return self._shingles[source]
