# SPDX-License-Identifier: MIT
"""So many things of a kind, as they are counted in sentences."""

from collections.abc import Iterable

from workstation.domain.history import NOUN_WORDS
from workstation.domain.purging import FORMER

INNER = "text"  # comes and goes with its source, so that nobody is told of it
_PLURALS = {"alias": "aliases", "inquiry": "searches in vain"}
_WORDS = {**NOUN_WORDS, FORMER: "former value"}


def things(number: int, noun: str) -> str:
    """So many things of a kind: "1 claim", "12 claims", "2 judgements"."""
    return f"{number:,} {_WORDS[noun] if number == 1 else plural(noun)}"


def plural(noun: str) -> str:
    """What several things of a kind are called."""
    return _PLURALS.get(noun) or f"{_WORDS[noun]}s"


def listing(parts: Iterable[str]) -> str:
    """Parts as one reads them out: "1 source, 2 claims and 1 note"."""
    told = list(parts)
    return " and ".join((", ".join(told[:-1]), told[-1])) if len(told) > 1 else "".join(told)
