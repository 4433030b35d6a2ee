# SPDX-License-Identifier: MIT
"""Any text as runs that Typst can set: printable text, missing characters, places to break.

A run list is a plain string where the whole text can be set as it is, else a list of strings,
`{"code": "1F600"}` for a character that no shipped font has, and None where a long word may break.
"""

import re
import unicodedata
from collections.abc import Iterator

from workstation.briefing.glyphs import Coverage, families

Run = str | dict[str, str] | None
Runs = str | list[Run]

# Controls (but white space), lone surrogates and noncharacters: one for one, as in stored texts.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(
        f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(1 << 16, 17 << 16, 1 << 16)
    )
    + "]"
)
# Characters without a shape. Directions forced by the text would reach into our own words.
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180b-\u180f\u200b\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)
# White space breaks lines but for the no-break space.
_SPACE = re.compile("[^\\S\u00a0]+")
_JOINERS = "\u200c\u200d"
_HYPHENATED = re.compile(
    "(?!.*[aeiouy\u00e0-\u00ff]{4})(?!.*[b-df-hj-np-tv-xz]{6})[A-Za-z\u00c0-\u00ff][a-z\u00df-\u00ff]{1,21}[.,;:!?)]*"
)
# Letters of right-to-left scripts; such a text is isolated from the words around it.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]")
_ISOLATES = ("\u2068", "\u2069")
_CHUNK = 6
PROSE = 30
NARROW = 12


def clean(text: str) -> str:
    """The text in one line without characters that have no shape; its ends keep one space."""
    text = _UNPRINTABLE.sub("\ufffd", text)
    return _SPACE.sub(" ", _INVISIBLE.sub("", text))


class Setter:
    """Turns texts into runs and remembers which characters the fonts lack.

    Attributes:
        missing: the code points that were boxed so far.
    """

    def __init__(self, fonts: tuple[Coverage, ...] | None = None) -> None:
        self._fonts = families() if fonts is None else fonts
        self.missing: set[int] = set()

    def runs(self, text: str, longest: int = PROSE) -> Runs:
        """The text as runs; words longer than `longest` that hyphenation cannot break may break.

        White space alone gives an empty string.
        """
        text = clean(text)
        if not text.strip():
            return ""
        plain = self._fonts[0].issuperset(map(ord, text))
        pieces = [text] if plain else self._pieces(text)
        if _RIGHT_TO_LEFT.search(text):
            pieces = [_ISOLATES[0], *pieces, _ISOLATES[1]]
        found: list[Run] = []
        for piece in pieces:
            found.extend(_broken(piece, longest) if isinstance(piece, str) else (piece,))
        return found[0] if len(found) == 1 and isinstance(found[0], str) else found

    def heading(self, text: str, otherwise: str) -> Runs:
        """The text as runs that never lack a visible character: a heading may not be empty."""
        found = self.runs(text)
        parts: list[Run] = [found] if isinstance(found, str) else found
        # It stands alone: nothing beside it needs isolating, and bookmarks stay clean.
        parts = [part for part in parts if part not in _ISOLATES]
        runs: Runs = parts[0] if len(parts) == 1 and isinstance(parts[0], str) else parts
        letters = "".join(part for part in parts if isinstance(part, str))
        if any(unicodedata.category(letter)[0] in "LNPS" for letter in letters):
            return runs
        return [f"{otherwise} ", *parts] if runs else otherwise

    def shortened(self, text: str, most: int) -> str:
        """The text as far as about `most` letters of room; a boxed code point takes seven."""
        shown, left = clean(text).strip(), most
        for at, character in enumerate(shown):
            left -= self._width(character)
            if left < 0:
                return f"{shown[:at]}…"
        return shown

    def room(self, text: str) -> int:
        """About how many letters of room the text takes."""
        return sum(map(self._width, clean(text)))

    def _width(self, character: str) -> int:
        if not self._has(character):
            return 7
        return 2 if character.isupper() else 1

    def _pieces(self, text: str) -> list[Run]:
        """Printable stretches and missing characters in turn."""
        pieces: list[Run] = []
        stretch: list[str] = []
        for part in (part for cluster in _clusters(text) for part in self._parts(cluster)):
            if isinstance(part, str):
                stretch.append(part)
                continue
            if stretch:
                pieces.append("".join(stretch))
                stretch = []
            pieces.append(part)
        return [*pieces, "".join(stretch)] if stretch else pieces

    def _parts(self, cluster: str) -> list[Run]:
        """The cluster, if one family has all of it, else what is left of it and boxes."""
        if self._has(cluster):
            return [cluster]
        if len(cluster) > 1:
            shown = cluster[0] if self._has(cluster[0]) else ""
            rest = [self._box(c) for c in cluster[len(shown) :] if c not in _JOINERS]
            return [shown, *rest] if shown else [*rest]
        return [self._box(cluster)]

    def _has(self, cluster: str) -> bool:
        """Whether one family can print the whole cluster."""
        points = set(map(ord, cluster))
        return any(family >= points for family in self._fonts)

    def _box(self, character: str) -> Run:
        self.missing.add(ord(character))
        return {"code": f"{ord(character):04X}"}


def _clusters(text: str) -> Iterator[str]:
    """Characters with the marks and joiners that follow them."""
    start = 0
    for at, character in enumerate(text):
        if at > start and not _joins(character):
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def _joins(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character).startswith("M")


def _broken(text: str, longest: int) -> Iterator[Run]:
    """The text with places to break in words longer than `longest`."""
    done = 0
    for word in re.finditer(f"[^ ]{{{longest + 1},}}", text):
        if _HYPHENATED.fullmatch(word[0]):
            continue
        clusters = list(_clusters(word[0]))
        chunks = ["".join(clusters[i : i + _CHUNK]) for i in range(0, len(clusters), _CHUNK)]
        yield text[done : word.start()] + chunks[0]
        for chunk in chunks[1:-1]:
            yield None
            yield chunk
        if len(chunks) > 1:
            yield None
        done = word.end() - (len(chunks[-1]) if len(chunks) > 1 else 0)
    if done < len(text):
        yield text[done:]
