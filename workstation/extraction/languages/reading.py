# SPDX-License-Identifier: MIT
"""A text of another language read by rules: who says what, as attributions."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workstation.domain.attributions import Attribution, RelayFound
from workstation.domain.claims import Act, Form, Modality
from workstation.domain.engines import RULES
from workstation.domain.spans import Piece
from workstation.extraction.cast import Cast
from workstation.extraction.languages.clauses import relations
from workstation.extraction.languages.line import Line, line
from workstation.extraction.languages.patterns import GRAMMARS, Patterns, patterns
from workstation.extraction.languages.quoting import quotations
from workstation.extraction.languages.relation import Relation
from workstation.extraction.languages.speakers import known_in_another_case, named
from workstation.extraction.reading import is_heading
from workstation.extraction.sentences import Paragraph

# Nobody has measured these rules: even odds, a little better where marks show the words.
_QUOTED_RIGHT, _RIGHT = 0.6, 0.5
_MODALITY = {Act.DEMANDS: Modality.SHOULD, Act.PROMISES: Modality.FUTURE}


def attributions(
    text: str, blocks: Sequence[Paragraph], code: str, cast: Cast, title: str = ""
) -> list[Attribution]:
    """What the text attributes to whom, in order; nothing in a language that is not read here.

    Dates, figures and hedges are left out: what finds them reads English.
    """
    if code not in GRAMMARS:
        return []
    p = patterns(code)
    found = [one for block in blocks for one in _paragraph(text, block, p, title)]
    made = {}
    for oblique in (False, True):  # names as such first, so that other cases can mean them
        for k, one in enumerate(found):
            if one.oblique is oblique:
                made[k] = _attribution(text, one, p, cast)
    return [made[k] for k in sorted(made)]


def _paragraph(text: str, block: Paragraph, p: Patterns, title: str) -> Iterator[Relation]:
    """The relations of one paragraph, in places of the text."""
    whole = line(text, block.start, block.end, block.quotes)
    direct = [_moved(one, block.start) for one in quotations(whole, p)]
    direct.sort(key=_place)
    found = list(direct)
    if not is_heading(text, block, title):
        for sentence in block.sentences:
            found += _sentence(whole.within(sentence.start, sentence.end), p, direct)
    yield from sorted(found, key=lambda one: one.cue)


def _sentence(part: Line, p: Patterns, direct: Sequence[Relation]) -> Iterator[Relation]:
    """The relations of one sentence, without those that quotations have given."""
    end = part.start + len(part.masked)
    first, last = (bisect_left(direct, at, key=_place) for at in (part.start, end))
    here = direct[first:last]
    before = _moved(here[-1], -part.start) if here else None
    for one in relations(part, p, before):
        moved = _moved(one, part.start)
        if not any(_touch(moved.cue, other.cue) for other in here):
            yield moved


def _place(one: Relation) -> int:
    return one.cue[0][0]


def _touch(one: Sequence[Piece], other: Sequence[Piece]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def _moved(one: Relation, by: int) -> Relation:
    """The relation in other places' count."""

    def all_of(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        return tuple((start + by, end + by) for start, end in pieces)

    return replace(
        one,
        who=all_of((one.who,))[0] if one.who else None,
        cue=all_of(one.cue),
        content=all_of(one.content),
        quotes=all_of(one.quotes),
        relay=all_of((one.relay,))[0] if one.relay else None,
        begin=one.begin + by,
        end=one.end + by,
    )


def _attribution(text: str, one: Relation, p: Patterns, cast: Cast) -> Attribution:
    actor, reason = None, "nobody is named"
    if one.who is not None:
        resolve = known_in_another_case if one.oblique else named
        actor, reason = resolve(text, one.who, p, cast)
    content = tuple(_tidied(text, piece) for piece in one.content)
    return Attribution(
        content=content,
        speaker_pieces=(one.who,) if one.who else (),
        cue=tuple(sorted(one.cue)),
        speaker=actor.name if actor else None,
        form=_form(content, tuple(_tidied(text, piece) for piece in one.quotes)),
        act=one.act,
        negated=one.negated,
        modality=_MODALITY.get(one.act, Modality.ACTUAL),
        relays=_relays(text, one, p, cast),
        rule=f"{one.rule} ({p.grammar.code})",
        reason=reason,
        confidence=_QUOTED_RIGHT if one.quotes and set(one.quotes) >= set(one.content) else _RIGHT,
        engine=RULES,
    )


def _form(content: tuple[Piece, ...], quotes: tuple[Piece, ...]) -> Form:
    if not quotes:
        return Form.INDIRECT
    return Form.DIRECT if set(content) <= set(quotes) else Form.MIXED


def _relays(text: str, one: Relation, p: Patterns, cast: Cast) -> tuple[RelayFound, ...]:
    if one.relay is None:
        return ()
    actor, _ = named(text, one.relay, p, cast)
    return (RelayFound(text[slice(*one.relay)], (one.relay,), actor.name if actor else None),)


def _tidied(text: str, piece: Piece) -> Piece:
    """The piece without white space or a comma at its edges."""
    start, end = piece
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",،"):
        end -= 1
    return (start, end) if start < end else piece
