# SPDX-License-Identifier: MIT
"""Which actors of the workspace a text names."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from workstation.extraction import KnownActor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workstation.domain.actors import ActorKind

_WORD = re.compile(r"\w+")


class Names:
    """The names of people's actors, looked up by their first word.

    Actors that are merely suggested are left out: what a text gives then follows from the text
    and from people's decisions alone, in whatever order texts are read.
    """

    def __init__(self, actors: Iterable[tuple[str, ActorKind, tuple[str, ...]]]) -> None:
        self._actors = [KnownActor(name, aliases, kind) for name, kind, aliases in actors]
        self._by_word: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for number, actor in enumerate(self._actors):
            for name in (actor.name, *actor.aliases):
                if first := _WORD.search(name):
                    self._by_word[first.group()].append((name, number))

    def within(self, text: str) -> tuple[KnownActor, ...]:
        """The actors that stand in a text, by name or alias, letter for letter."""
        words = self._by_word.keys() & set(_WORD.findall(text))
        found = {
            number
            for word in words
            for name, number in self._by_word[word]
            if name == word or _pattern(name).search(text)
        }
        return tuple(self._actors[number] for number in sorted(found))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The name as whole words, wherever a line breaks in it."""
    words = r"\s+".join(re.escape(word) for word in name.split())
    return re.compile(rf"(?<!\w){words}(?!\w)")
