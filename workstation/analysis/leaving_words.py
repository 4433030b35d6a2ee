# SPDX-License-Identifier: MIT
"""What a filtered copy says of itself, wherever it is opened (rule 23)."""

from collections.abc import Iterable

from workstation.analysis.thing_words import things
from workstation.domain.sharing import Leaving, Scope

_TOLD = ("claim", "source", "question", "assessment")


def filtered_words(scope: Scope, leaving: Iterable[Leaving], own: str = "") -> str:
    """That it is a filtered copy, by what, and how much stays with the sender.

    `own` is what the file says of itself out of which it is made, if that is a filtered copy, too.
    """
    by = [
        words
        for words, holds in (
            (f"nothing marked above {scope.marking}", scope.marking),
            ("some questions only", scope.questions),
            ("some actors only", scope.actors),
            ("some sources only", scope.sources),
            ("some days only", scope.since or scope.until),
            ("accepted claims only", scope.accepted),
            ("no suggestions", not scope.suggestions),
        )
        if holds
    ]
    sentence = f"This is a filtered copy: {', '.join(by)}."
    stays = [things(one.stays, one.noun) for one in leaving if one.noun in _TOLD and one.stays]
    if scope.tell_withheld and stays:
        sentence += f" Withheld: {', '.join(stays)}."
    return f"{sentence} {own.replace('This is', 'It was taken from')}" if own else sentence
