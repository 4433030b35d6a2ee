# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""To whom something is said: "told the families that", "urged both sides to"."""

import re

from workstation.domain.claims import Act
from workstation.domain.spans import Piece
from workstation.extraction.finding import Found
from workstation.extraction.verbs import forms, verbs

_MOST = 80  # characters of an addressee
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# "both sides to talk", but not "the road to be opened".
_ASKED = re.compile(r"(?P<who>(?:[\w’'-]+ ){1,8}?)(?=(?:not )?to (?!be\b|the\b|an?\b)[a-z])")
_THINGS = frozenset("for that against about of".split())
_TO = re.compile(r"\s(?:\w+ )?to (?P<who>[A-Za-z][^,.;:“”\"\n]{1,79})")
_PHRASE = re.compile(r"\s(?P<who>[A-Za-z][^,.;:“”\"\n]{1,79})")
_ENDS = re.compile(r"\s(?:in|on|at|after|before|by|during|outside|from|with|late|earlier|this)\s")


def addressee(text: str, found: Found) -> tuple[Piece, ...]:
    """The words for whoever is spoken to: in the cue, behind it, or where the content begins."""
    if found.addressee or not found.cue:
        return found.addressee
    end, start = _behind(text, found.cue[-1]), found.content[0][0]
    verb = verbs().get(found.lemma)
    asks = found.act is Act.DEMANDS
    person = asks or (verb is not None and bool(set("ax") & set(verb.frames)))
    if start < end:
        return _cut(
            text, (_PHRASE if person else _TO).match(text, end, min(len(text), end + _MOST))
        )
    if not person:
        return _cut(text, _TO.match(text, end, start))
    if text[end:start].strip(" ,"):
        return ((end, start),) if start - end <= _MOST else ()
    words = _WORD.findall(text[slice(*found.cue[-1])].lower())
    if not asks or not words or words[-1] in _THINGS:
        return ()
    return _cut(text, _ASKED.match(text, start, min(found.content[0][1], start + _MOST)))


def _behind(text: str, cue: Piece) -> int:
    """Where the reporting verb of a cue ends: "told | the families"."""
    ends = [m.end() for m in _WORD.finditer(text, *cue) if m.group().lower() in forms()]
    return ends[-1] if ends else cue[1]


def _cut(text: str, match: re.Match[str] | None) -> tuple[Piece, ...]:
    """The phrase without what only says where or when: "the minister | in Kabul"."""
    if match is None:
        return ()
    start, end = match.span("who")
    stop = _ENDS.search(text, start, end)
    return ((start, stop.start() if stop else end),)
