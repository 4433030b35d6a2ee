# SPDX-License-Identifier: MIT
"""One verb with its speaker: before it, behind it, left out, or shared with the verb before."""

import re
from dataclasses import dataclass

from workstation.domain.claims import Act
from workstation.domain.spans import Piece
from workstation.extraction.languages.patterns import SPLIT, Patterns

_LEAD = 240  # characters before a verb in which its clause begins
_SILENT = frozenset((Act.STATES, Act.DEMANDS))  # negated, nothing is said


@dataclass(frozen=True, slots=True)
class Spoken:
    """A verb with its speaker, as places in a line.

    Attributes:
        who: the speaker's phrase, None when it is left out.
        cue: the verb, with its second part if it has one.
        act: what is done by saying it.
        negated: whether it is denied that it was said.
        begin: where its clause begins and what stands before ends.
        match: what followed the verb.
        oblique: whether the phrase stands in another case than a name by itself.
    """

    who: Piece | None
    cue: tuple[Piece, ...]
    act: Act
    negated: bool
    begin: int
    match: re.Match[str]
    oblique: bool = False


def spoken(
    masked: str, p: Patterns, cue: re.Match[str], ending: str, shared: Piece | None = None
) -> Spoken | None:
    """The verb with the speaker that its clause names, if `ending` follows.

    Args:
        masked: the line.
        p: its language.
        cue: the verb.
        ending: what must follow.
        shared: the speaker of the verb before, for one joined to it by "and".
    """
    low = max(0, cue.start() - _LEAD)
    then = p.after(_split(cue), ending, subject=False).match(masked, cue.end())
    subject = p.before.search(masked, low, cue.start())
    if subject is not None:
        who, oblique = _subject(p, subject)
        fits = who is not None and _fits(p, cue, masked[slice(*who)], oblique=oblique)
        return _made(p, cue, then, who, _cut(subject), oblique=oblique) if fits else None
    bare = p.bare.search(masked, low, cue.start())
    found = behind(masked, p, cue, ending, _cut(bare)) if bare else None
    if found is not None:
        return found
    if bare and p.grammar.drops:
        return _made(p, cue, then, shared if bare["cut"] else None, _cut(bare))
    joined = p.joined.search(masked, low, cue.start()) if shared else None
    return _made(p, cue, then, shared, _cut(joined)) if joined else None


def behind(masked: str, p: Patterns, cue: re.Match[str], ending: str, begin: int) -> Spoken | None:
    """The verb with the speaker that follows it."""
    match = p.after(_split(cue), ending, subject=True).match(masked, cue.end())
    if match is None:
        return None
    who, oblique = _subject(p, match)
    if who is None or not _fits(p, cue, masked[slice(*who)], oblique=oblique):
        return None
    return _made(p, cue, match, who, begin, oblique=oblique)


def _fits(p: Patterns, cue: re.Match[str], who: str, *, oblique: bool) -> bool:
    verb = cue.group().lower()
    return verb.endswith(p.grammar.plural) if oblique else p.grammar.agrees(verb, who)


def spoken_as(p: Patterns, cue: re.Match[str], lead: re.Match[str], ending: str) -> Spoken | None:
    """The verb with the speaker named in what leads to it: "wie der Minister mitteilte"."""
    if lead.groupdict().get("who") is None:
        return None
    match = re.compile(ending).match(cue.string, cue.end())
    return _made(p, cue, match, lead.span("who"), _cut(lead))


def inset(p: Patterns, match: re.Match[str]) -> Spoken | None:
    """Verb and speaker within quotation marks: "A, — said the minister. — B"."""
    who, oblique = _subject(p, match)
    cue = p.cue.search(match.string, match.start("inset"), match.end())
    return _made(p, cue, match, who, 0, oblique=oblique) if cue else None


def _made(
    p: Patterns,
    cue: re.Match[str],
    match: re.Match[str] | None,
    who: Piece | None,
    begin: int,
    *,
    oblique: bool = False,
) -> Spoken | None:
    """The whole, unless another verb stands between, or it says that nothing was said."""
    if match is None:
        return None
    groups = match.groupdict()
    until = match.start("content") if groups.get("content") is not None else match.end()
    if p.cue.search(match.string, cue.end(), match.start("part") if groups.get("part") else until):
        return None
    act = _act(p, cue, groups.get("part"))
    between = match.string[cue.start() : until]
    negated = cue["no"] is not None or p.negated.search(between) is not None
    if negated and act in _SILENT:
        return None
    verb = (cue.start("no" if cue["no"] else cue.lastgroup or 0), cue.end())
    part = (match.span("part"),) if groups.get("part") else ()
    return Spoken(who, (verb, *part), act, negated, begin, match, oblique)


def _act(p: Patterns, cue: re.Match[str], part: str | None) -> Act:
    if cue.lastgroup == SPLIT and part is not None:
        return p.grammar.split[cue[SPLIT].lower()][part.lower()]
    return Act[cue.lastgroup or Act.STATES.name]


def _split(cue: re.Match[str]) -> str:
    return cue[SPLIT].lower() if cue.lastgroup == SPLIT else ""


def _subject(p: Patterns, match: re.Match[str]) -> tuple[Piece | None, bool]:
    """The phrase, with a name that is added to an office, and whether it is a mere place."""
    groups = match.groupdict()
    if groups.get("where") is not None:
        return match.span("where"), True
    if groups.get("who") is None:
        return None, False
    start, end = match.span("who")
    if groups.get("called") and p.named.fullmatch(match.string[start : match.end("called")]):
        end = match.end("called")
    return (start, end), False


def _cut(match: re.Match[str]) -> int:
    return match.start("cut") if match["cut"] is not None else 0
