# SPDX-License-Identifier: MIT
"""Connected things, grown tie by tie; what a person has parted never comes together again."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Components:
    """Which things hang together (rule 16)."""

    def __init__(
        self, ties: Iterable[tuple[str, str]] = (), apart: Iterable[tuple[str, str]] = ()
    ) -> None:
        self._of: dict[str, list[str]] = {}
        self._foes: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            self._foes[one].add(other)
            self._foes[other].add(one)
        for one, other in ties:
            self.join(one, other)

    def members(self, uid: str) -> list[str]:
        """All that hang together with this one, itself included."""
        return self._of.setdefault(uid, [uid])

    def head(self, uid: str) -> str:
        """The one of them that stays first however the group grows."""
        return self.members(uid)[0]

    def together(self, one: str, other: str) -> bool:
        """Whether they hang together already."""
        return self.members(one) is self.members(other)

    def parted(self, one: str, other: str) -> bool:
        """Whether joining them would bring together what a person has parted."""
        small, large = sorted((self.members(one), self.members(other)), key=len)
        foes = {foe for uid in small for foe in self._foes.get(uid, ())}
        return not foes.isdisjoint(large) if foes else False

    def join(self, one: str, other: str) -> None:
        """Let them hang together; the smaller side moves over."""
        small, large = sorted((self.members(one), self.members(other)), key=len)
        if small is not large:
            large.extend(small)
            self._of.update(dict.fromkeys(small, large))

    def groups(self) -> list[list[str]]:
        """Every group of two or more, its members in order."""
        found = {id(group): group for group in self._of.values() if len(group) > 1}
        return [sorted(group) for group in found.values()]
