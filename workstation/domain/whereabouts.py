# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""Where something is counted: the phrase of place in the clause of a figure."""

import re

from workstation.domain.counted import counted_after
from workstation.domain.datereaders import MONTHS, WEEKDAYS

_NEAR = 120  # characters on either side
_LEAD = re.compile(
    r"(?<![\w’'-])(?:in|at|near|along|across|inside|around|throughout|outside|off|on|aboard|into|within|over|below|to)\s(?=[\w’'])",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[.,;:!?“”\"()—](?!\d)|\s(?:who|which|that|after|before|when|while|since|because|but|as|if|during|unless|until)\s"
)
_CLAUSE_START = re.compile(
    r".*(?:[.;:!?“”\"()—](?!\d)|,\s(?:and|but|while)\s|\s(?:who|which|that|when|while|because|but)\s)",
    re.DOTALL,
)
_ASIDE = re.compile(
    r", (?:(?:along|together) with|including|mostly|mainly|(?:most|many|some|all) of|among them)\b[^,.;]{0,60}, "
)
_MORE = re.compile(r"(?:, [A-Z][\w'’-]+){0,4},? and [A-Z][\w'’-]+(?: [a-z]+s\b)?")
_WORD = re.compile(r"\S+")
_NO_NAMES = frozenset(word.capitalize() for word in (*MONTHS, *WEEKDAYS))
_PLACE_NOUNS = frozenset(
    "area areas airport barracks base basin bay border borders building camp camps capital centre center checkpoint checkpoints church churches clinic clinics court city cities "
    "coast coastline community compound corridor countries country countryside county custody dam desert detention district "
    "districts east embassy factory farm field fields front gulf harbour harbor hills hospital hospitals hotel house island islands "
    "jail lake market mine mines mosque mosques mountains museum neighbourhood north office palace parliament park place plain plant port ports post prison "
    "province provinces region regions river road roads school schools sea shelter shelters shore sound site sites south square "
    "station stations strait street streets suburb suburbs temple theatre town towns valley village villages west world zone".split()
)


def place_beside(text: str, first: int, last: int, start: int, end: int) -> str:
    """The place told in the clause of the figure at `[first, last)`: after it, else before it."""
    aside = _ASIDE.match(text, last, end)
    last = aside.end() if aside else last
    stop = min(end, last + _NEAR)
    cut = _CLAUSE_END.search(text, last, stop)
    for lead in _LEAD.finditer(text, last, cut.start() if cut else stop):
        found = _place(text, lead, end)
        if found:
            return found
    begin = max(start, first - _NEAR)
    cut = _CLAUSE_START.match(text, begin, first)
    places = [
        _place(text, lead, first)
        for lead in _LEAD.finditer(text, cut.end() if cut else begin, first)
    ]
    return next((place for place in reversed(places) if place), "")


def _place(text: str, lead: re.Match[str], end: int) -> str:
    """The phrase of place that a preposition begins, or nothing."""
    first, stop = counted_after(text, lead.end(), min(end, lead.end() + 80))
    words = list(_WORD.finditer(text, first, stop))
    names = [
        k
        for k, word in enumerate(words)
        if word.group()[0].isupper() and word.group() not in _NO_NAMES
    ]
    if (
        names and text[lead.start() : lead.end() - 1].lower() != "to"
    ):  # "the Orva river", but not "Denn give"
        noun = names[-1] + 1
        stop = words[
            noun if noun < len(words) and words[noun].group() in _PLACE_NOUNS else names[-1]
        ].end()
        more = _MORE.match(text, stop, end)
        stop = more.end() if more else stop
    elif not words or words[-1].group() not in _PLACE_NOUNS:
        return ""
    following = _LEAD.match(text, stop + 1, end)
    inner = _place(text, following, end) if following else ""
    return f"{text[lead.start() : stop]} {inner}".strip()
