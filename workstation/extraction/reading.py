# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (patterns read better unbroken)
"""A text read sentence by sentence: the relations of each, before anybody is named."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workstation.domain.claims import Voice
from workstation.domain.spans import Piece
from workstation.extraction import phrases, sourced
from workstation.extraction.finding import Found, find, span_of
from workstation.extraction.sentences import Paragraph
from workstation.extraction.tokens import Token, tokens

# Lines that say nothing in anybody's name: captions, bylines, pointers, imprints.
_BOILERPLATE = re.compile(
    r"(?:photo|image|picture|file photo|caption|video|credit|illustration|graphic|map|source)s?\s*(?:by|:|credit)"
    r"|(?:also |further )?read(?: also| more| next| on|ing)?\s*[:：]|read (?:also|more|next)\b|see also|watch(?: also| now)?:"
    r"|related(?: articles| stories| news)?\s*:|more on this|(?-i:(?:By|BY|by) [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3})\s*(?:[|,].{0,60})?$"
    r"|\(?(?:reporting|editing|writing|additional reporting|compiled|translated|edited) by\b"
    r"|copyright\b|©|\(c\)|all rights reserved|subscribe\b|sign up\b|follow us\b|share this\b"
    r"|advertisement\b|click here\b|this (?:article|story) (?:was|is|has been) (?:first|originally|updated)",
    re.I,
)
_HEADING_WORDS = 24


@dataclass(frozen=True, slots=True)
class Read:
    """One sentence with its relations and the phrase that is its subject."""

    paragraph: int
    sentence: Piece
    found: tuple[Found, ...]
    subject: Piece | None
    voice: Voice = Voice.REPORTED


def read(text: str, blocks: Sequence[Paragraph], title: str = "") -> Iterator[Read]:
    """The sentences in order; a quotation that runs on stays with the relation before it."""
    pending: Read | None = None
    running = False  # whether the last paragraph ended inside a quotation
    for number, block in enumerate(blocks):
        if is_boilerplate(text, block) or is_heading(text, block, title):
            running = False
            continue
        for index, sentence in enumerate(block.sentences):
            row = tokens(text, sentence)
            found = _sentence(row)
            follows = pending is not None and (
                pending.paragraph == number or (running and index == 0)
            )
            if (
                pending is not None
                and follows
                and pending.found
                and not found
                and _only_quotes(row)
            ):
                pending = _continued(pending, row, number)
                continue
            if pending is not None:
                yield pending
            piece = (sentence.start, sentence.end)
            pending = Read(
                number, piece, tuple(replace(f, sentence=piece) for f in found), _subject(row)
            )
        running = bool(block.quotes) and not block.quotes[-1].closed
    if pending is not None:
        yield pending


def is_boilerplate(text: str, block: Paragraph) -> bool:
    """Whether the paragraph is a caption, byline or pointer."""
    return _BOILERPLATE.match(text, block.start, min(block.end, block.start + 200)) is not None


def is_heading(text: str, block: Paragraph, title: str) -> bool:
    """Whether the paragraph is a headline: the title itself, or a short line without a stop."""
    if block.end - block.start > 250:
        return False
    words = text[block.start : block.end]
    if title and words.strip() == title.strip():
        return True
    return (
        words[-1] not in '.!?…:;,”"’»)]'
        and len(words.split()) <= _HEADING_WORDS
        and not block.quotes
    )


def _sentence(row: Sequence[Token]) -> list[Found]:
    made = find(row)
    quoted = sourced.quoted_as(row)
    if quoted is not None:
        made = [f for f in made if not sourced.pieces_touch(f.content, quoted.content)] + [quoted]
    extra = sourced.according(row) or sourced.words_of(row)
    if extra is not None:
        made = [f for f in made if f.content != extra.content] + [extra]
    if not made:
        colon = sourced.colon(row)
        made = [colon] if colon else []
    return made


def _subject(row: Sequence[Token]) -> Piece | None:
    found = phrases.from_start(row, 0, len(row))
    return span_of(row, found) if found else None


def _only_quotes(row: Sequence[Token]) -> bool:
    return any(t.quote for t in row) and sum(t.is_word for t in row) <= 3


def _continued(pending: Read, row: Sequence[Token], paragraph: int) -> Read:
    more = tuple(t.quote.inner for t in row if t.quote)
    last = max(
        pending.found, key=lambda f: max(end for _, end in f.content) if f.inside is None else -1
    )
    longer = replace(last, content=last.content + more, quotes=last.quotes + more)
    found = tuple(longer if f is last else f for f in pending.found)
    return replace(pending, found=found, paragraph=paragraph)
