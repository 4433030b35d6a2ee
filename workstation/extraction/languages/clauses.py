# SPDX-License-Identifier: MIT
"""The relations of one sentence outside quotation marks."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from workstation.domain.claims import Act
from workstation.domain.spans import Piece
from workstation.extraction.languages.asides import according, set_off
from workstation.extraction.languages.line import MASK, Line
from workstation.extraction.languages.patterns import Patterns
from workstation.extraction.languages.relation import Relation
from workstation.extraction.languages.spoken import spoken

_MOST_CUES = 16  # in one sentence; no real one has more
_LEAST = 2  # words of a content
_WORD = re.compile(r"[^\W\d_]+")
_ASKED = re.compile(r"[?؟][\s»”\"]*\Z")  # a question states nothing
_STOPS = " .!?؟…"
_EDGES = " \t.,،;؛:—–-\u200e\u200f"


def relations(line: Line, p: Patterns, before: Relation | None = None) -> list[Relation]:
    """The relations of one sentence, in order.

    Args:
        line: the sentence.
        p: its language.
        before: a quotation's relation in the same sentence, whose speaker may go on.
    """
    if _ASKED.search(line.masked):
        return []
    clauses: list[Relation] = []
    asides = list(according(line.masked, p))
    for cue in islice(p.cue.finditer(line.masked), _MOST_CUES):
        aside = set_off(line.masked, p, cue)
        if aside is not None:
            asides.append(aside)
        else:
            told = _last([before, *clauses, *asides], cue.start())
            clauses += _clause(line.masked, p, cue, told)
    clauses += _sharing(line.masked, p, [before, *clauses, *asides])
    return [made for one in _apart(line.masked, clauses, asides) for made in _whole(line, one)]


def _last(told: Sequence[Relation | None], at: int) -> Relation | None:
    """The relation whose verb stands last before this place."""
    earlier = [one for one in told if one is not None and one.cue[0][0] < at]
    return max(earlier, key=lambda one: one.cue[0][0], default=None)


def _clause(masked: str, p: Patterns, cue: re.Match[str], told: Relation | None) -> list[Relation]:
    """A verb with what follows it: "the minister said that …", "accused the army of …"."""
    for opening in p.grammar.openings:
        found = spoken(masked, p, cue, opening.pattern, told.who if told else None)
        if found is None or found.act not in opening.acts:
            continue
        oblique = found.oblique or (told is not None and told.oblique and told.who == found.who)
        content = ((found.match.start("content"), len(masked)),)
        return [
            Relation(
                found.who, found.cue, content, opening.rule, found.begin, 0, found.act,
                found.negated, oblique,
            )
        ]  # fmt: skip
    return []


def _sharing(masked: str, p: Patterns, told: Sequence[Relation | None]) -> list[Relation]:
    """Participles that go on with the speaker before: ", adding that …"."""
    made = []
    opening = p.grammar.openings[0]
    for match in p.sharing.finditer(masked):
        holder = _last(told, match.start())
        then = p.after("", opening.pattern, subject=False).match(masked, match.end())
        if holder is None or holder.who is None or then is None or match.lastgroup is None:
            continue
        content = ((then.start("content"), len(masked)),)
        cue = (match.span(match.lastgroup),)
        act = Act[match.lastgroup]
        made.append(
            Relation(
                holder.who, cue, content, opening.rule, match.start(), 0, act,
                oblique=holder.oblique,
            )
        )  # fmt: skip
    return made


def _apart(masked: str, clauses: list[Relation], asides: list[Relation]) -> list[Relation]:
    """Each relation up to where the next begins.

    What is set off round another's clause is only the way it came: "…, TASS reports".
    """
    made = sorted(clauses, key=lambda one: one.begin)
    begins = [one.begin for one in clauses]
    for aside in sorted(asides, key=lambda one: one.begin):
        round_it = [k for k, one in enumerate(made) if _surrounds(aside, one)]
        last = not masked[aside.end :].strip(_STOPS)
        if not round_it:
            made.append(aside)
        elif aside.begin == 0 or last:
            for k in round_it:
                made[k] = replace(made[k], relay=_relay(masked, aside))
        if not round_it or last:
            begins.append(aside.begin)
    whole = [replace(one, content=_until(one, sorted(begins))) for one in made]
    return sorted(whole, key=lambda one: one.cue)


def _relay(masked: str, aside: Relation) -> Piece | None:
    """Who passes it on, unless in another case than a name by itself."""
    plain = aside.who and (not aside.oblique or masked[slice(*aside.who)].isupper())
    return aside.who if plain else None


def _surrounds(aside: Relation, one: Relation) -> bool:
    """Whether the statement holds the other's verb, or stands within its content."""
    at = one.cue[0][0]
    return any(start <= at < end for start, end in aside.content)


def _until(one: Relation, begins: Sequence[int]) -> tuple[Piece, ...]:
    """The content up to where another clause begins within it."""
    return tuple(
        (start, min([end, *(at for at in begins if start < at < end)]))
        for start, end in one.content
    )


def _whole(line: Line, one: Relation) -> list[Relation]:
    """The relation with its content trimmed, unless too little is left."""
    pieces: list[Piece] = []
    quotes: list[Piece] = []
    for start, end in one.content:
        trimmed = _trimmed(line.masked, start, end)
        if trimmed is None:
            continue
        inside = line.within(*line.piece(*trimmed)).quotes
        inner = [(q.inner_start - line.start, q.inner_end - line.start) for q in inside]
        bare = not line.masked[slice(*trimmed)].strip(MASK + _EDGES)
        pieces += inner if bare else [trimmed]
        quotes += inner
    words = sum(len(_WORD.findall(line.text, *line.piece(*piece))) for piece in pieces)
    if words < _LEAST or len(pieces) < len(one.content):
        return []
    return [replace(one, content=tuple(pieces), quotes=tuple(quotes))]


def _trimmed(masked: str, start: int, end: int) -> Piece | None:
    while start < end and masked[start] in _EDGES:
        start += 1
    while end > start and masked[end - 1] in _EDGES:
        end -= 1
    return (start, end) if start < end else None
