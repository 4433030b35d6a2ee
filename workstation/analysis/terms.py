# SPDX-License-Identifier: MIT
"""Texts as terms: names of actors, phrases and words that carry meaning, with what they mean."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from workstation.analysis.families import Meanings, lexicon
from workstation.analysis.names import Names
from workstation.analysis.words import STOP_WORDS, WORD, stem


@dataclass(frozen=True, slots=True)
class Term:
    """One name, phrase or word of a text: its words from `place` to `end`, and its key."""

    place: int
    end: int
    written: str
    key: str  # a stem, stems joined by "_", or "actor:UID"
    meanings: Meanings = ()
    is_name: bool = False

    @property
    def families(self) -> frozenset[int]:
        """The families it belongs to, on either side."""
        return _families(self.key)

    @property
    def found_under(self) -> tuple[str, ...]:
        """What it has in common with every term that may meet it: its families, else its key."""
        return _found_under(self.key)

    @property
    def does(self) -> bool:
        """Whether it says what happens or how things are."""
        return any(meaning.does for meaning in self.meanings)


@lru_cache(maxsize=200_000)
def _families(key: str) -> frozenset[int]:
    return frozenset(one.family for one in lexicon().meanings.get(key, ()))


@lru_cache(maxsize=200_000)
def _found_under(key: str) -> tuple[str, ...]:
    return tuple(f"family:{family}" for family in sorted(_families(key))) or (key,)


def read_terms(text: str, names: Names) -> list[Term]:
    """The terms of a text, in order; a name is one term, an actor each."""
    words = WORD.findall(text)
    keys = [stem(word) for word in words]
    terms: list[Term] = []
    place = 0
    while place < len(words):
        found = list(_at(words, keys, place, names))
        terms += found
        place = max((term.end for term in found), default=place + 1)
    return terms


def _at(words: list[str], keys: list[str], place: int, names: Names) -> Iterator[Term]:
    """The terms that begin with this word: actors, else a phrase, else the word itself."""
    named = names.at(words, place)
    if words[place].islower() and keys[place] in lexicon().meanings:
        named = [one for one in named if one[0] > 1]  # to seal a border; a ship is called "Seal"
    for length, uid in named:
        written = " ".join(words[place : place + length])
        yield Term(place, place + length, written, f"actor:{uid}", is_name=True)
    if named:
        return
    table = lexicon()
    if (phrase := table.phrase_at(keys, place)) is not None:
        length, key = phrase
        written = " ".join(words[place : place + length])
        yield Term(place, place + length, written, key, table.meanings.get(key, ()))
    elif words[place].casefold() not in STOP_WORDS:
        # The first word of a sentence may have its capital for another reason.
        capital = place > 0 and words[place][:1].isupper()
        meanings = table.meanings.get(keys[place], ())
        yield Term(place, place + 1, words[place], keys[place], meanings, is_name=capital)
