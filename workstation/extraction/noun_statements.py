# SPDX-License-Identifier: MIT
"""What a noun says within a statement: "withdrew its report that a guard had been beaten"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from workstation.domain.claims import Act
from workstation.domain.engines import RULES
from workstation.extraction.finding import Found
from workstation.extraction.idioms import noun_act, said_nouns
from workstation.extraction.reading import Read

_REACH = 300  # characters of a content in which such a noun is looked for
_LONGEST = 2000  # characters of what it says


@cache
def _pattern() -> re.Pattern[str]:
    nouns = "|".join(sorted(said_nouns(), key=len, reverse=True))
    return re.compile(
        r"\b(?P<whose>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z][\w-]{1,30}['’]s)\s+(?:[a-z-]{2,20}\s+){0,2}"
        rf"(?P<noun>{nouns})(?:,? [^.;:“”\"]{{1,40}}?,?)?\s+that\s+(?P<what>\w)"
    )


def with_nouns(text: str, part: Read) -> Read:
    """The sentence with the statements that nouns in its contents tell, each inside its holder."""
    made = list(part.found)
    for k, holder in enumerate(part.found):
        inner = _within(text, holder) if holder.inside is None and holder.speech else None
        if inner is not None and not _is_known(inner, part.found):
            made.append(replace(inner, inside=k))
    return replace(part, found=tuple(made)) if len(made) > len(part.found) else part


def _within(text: str, holder: Found) -> Found | None:
    for start, end in holder.content:
        match = _pattern().search(text, start, min(end, start + _REACH))
        if match is None:
            continue
        first = match.start("what")
        return Found(
            source=(match.span("whose"),),
            cue=(match.span("noun"),),
            content=((first, min(end, first + _LONGEST)),),
            rule="noun",
            lemma=match["noun"],
            act=noun_act(match["noun"]) or Act.STATES,
            sentence=holder.sentence,
            engine=RULES,
        )
    return None


def _is_known(inner: Found, others: Sequence[Found]) -> bool:
    """Whether another relation of the sentence has this cue already."""
    start, end = inner.cue[0]
    return any(a < end and start < b for other in others for a, b in other.cue)
