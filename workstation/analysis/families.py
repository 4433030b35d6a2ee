# SPDX-License-Identifier: MIT
"""Near and contrary words: which stems and phrases stand for one another in news.

They are data of `resources/words/families.toml`, read when first asked for.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from workstation.analysis.words import stem
from workstation.resources import resource


@dataclass(frozen=True, slots=True)
class Meaning:
    """One family a word belongs to, on its own side or on the contrary one.

    `does` marks what happens or how things are; `loose` families hold neighbours, no equals; what
    is `unsaid` may be left out: "there are no troops" answers whether troops are present.
    """

    family: int
    contrary: bool = False
    does: bool = False
    loose: bool = False
    unsaid: bool = False


Meanings = tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables by stem; a phrase is its stems joined by "_".

    `phrases` gives for a first stem how many words its longest phrase has. `weak` words tell
    little by themselves, `turning` ones make what follows its contrary, who calls a report
    `untrue` denies it, and whoever is counted by a word of `people` is counted as people.
    """

    meanings: dict[str, Meanings]
    phrases: dict[str, int]
    weak: frozenset[str]
    turning: frozenset[str]
    people: frozenset[str]
    untrue: frozenset[str]

    def near(self, meanings: Meanings) -> set[str]:
        """All stems and phrases of these families, on either side."""
        wanted = {one.family for one in meanings}
        return {key for key, of in self.meanings.items() if any(o.family in wanted for o in of)}

    def phrase_at(self, keys: list[str], at: int) -> tuple[int, str] | None:
        """The longest known phrase that begins with stem number `at`: its length and key."""
        longest = min(self.phrases.get(keys[at], 0), len(keys) - at)
        for length in range(longest, 1, -1):
            key = "_".join(keys[at : at + length])
            if key in self.meanings or key in self.turning:
                return length, key
        return None


@cache
def lexicon() -> Lexicon:
    """The tables as shipped."""
    raw = tomllib.loads(resource("words", "families.toml").read_text(encoding="utf-8"))
    held: dict[str, dict[int, Meaning]] = {}
    for number, family in enumerate(raw["family"]):
        for key, meaning in _members(number, family):
            held.setdefault(key, {}).setdefault(number, meaning)
    names = ("weak", "turning", "people", "untrue")
    weak, turning, people, untrue = (frozenset(_keys(raw[name])) for name in names)
    return Lexicon(
        meanings={key: tuple(of.values()) for key, of in held.items()},
        phrases=_phrases((*held, *turning)),
        weak=weak,
        turning=turning,
        people=people,
        untrue=untrue,
    )


def _members(number: int, family: dict[str, Any]) -> Iterator[tuple[str, Meaning]]:
    flags = {flag: family.get(flag, False) for flag in ("does", "loose", "unsaid")}
    for side in ("same", "opposite"):
        for key in _keys(family.get(side, "")):
            yield key, Meaning(number, side == "opposite", **flags)


def _keys(words: str) -> list[str]:
    return ["_".join(stem(part) for part in word.split("_")) for word in words.split()]


def _phrases(keys: tuple[str, ...]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for key in keys:
        first, *others = key.split("_")
        if others:
            longest[first] = max(longest.get(first, 0), 1 + len(others))
    return longest
