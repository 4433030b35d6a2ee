# SPDX-License-Identifier: MIT
"""Names of actors in running words: aliases, possessives and adjectives of nationality."""

import re
from collections.abc import Mapping, Sequence

from workstation.analysis.words import STOP_WORDS, WORD

_POSSESSIVE = re.compile(r"['’]s?$")
_ADJECTIVE = re.compile(r"(?:ians?|ans?|ns?|is?|ish|ese|ers?)$")
_LAST_VOWELS = re.compile(r"(?:ia|[aeioy])$")
_SHORTEST_ROOT = 4


class Names:
    """Every name and alias, found by its first word; built once for many texts."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """`names` maps every name and alias to the uid of its actor."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._by_root: dict[str, str] = {}
        self._called: dict[str, list[str]] = {}
        for name, uid in sorted(names.items()):
            self._called.setdefault(uid, []).append(name)
            words = tuple(bare(word) for word in WORD.findall(name))
            words = words[1:] if words and words[0] == "the" else words
            if not words or (len(words) == 1 and words[0] in STOP_WORDS):
                continue
            self._by_first.setdefault(words[0], []).append((words, uid))
            if len(words) == 1:
                for root in (_LAST_VOWELS.sub("", words[0]), words[0].removesuffix("istan")):
                    if len(root) >= _SHORTEST_ROOT:
                        self._by_root.setdefault(root, uid)

    def at(self, words: Sequence[str], place: int) -> list[tuple[int, str]]:
        """The longest names that begin with this word: length in words, and actor."""
        first = bare(words[place])
        found = [
            (len(name), uid)
            for name, uid in self._by_first.get(first, ())
            if len(name) == 1 or tuple(map(bare, words[place : place + len(name)])) == name
        ]
        if found:
            longest = max(length for length, _ in found)
            return [one for one in found if one[0] == longest]
        if words[place][:1].isupper() and (uid := self._of_adjective(first)):
            return [(1, uid)]
        return []

    def of(self, text: str) -> set[str]:
        """Uids of all actors named in a text, those inside longer names too."""
        words = WORD.findall(text)
        found = {uid for place in range(len(words)) for _, uid in self.at(words, place)}
        for place in range(len(words)):
            found.update(
                uid
                for name, uid in self._by_first.get(bare(words[place]), ())
                if tuple(map(bare, words[place : place + len(name)])) == name
            )
        return found

    def called(self, uid: str) -> list[str]:
        """Every name of an actor."""
        return self._called.get(uid, [])

    def _of_adjective(self, word: str) -> str | None:
        """The actor an adjective points to: "Halvian" → Halvia, "Afghan" → Afghanistan."""
        root = _LAST_VOWELS.sub("", _ADJECTIVE.sub("", word))
        return self._by_root.get(root) or self._by_root.get(word)


def bare(word: str) -> str:
    """A word without case and possessive: "Vintland’s" → "vintland"."""
    folded = word.casefold()
    return _POSSESSIVE.sub("", folded) if "'" in folded or "’" in folded else folded
