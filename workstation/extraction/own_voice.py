# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""What a publication says itself: its headline, and the sentences that nobody is quoted for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workstation.domain.attributions import Attribution, Extraction
from workstation.domain.claims import Voice
from workstation.domain.engines import OWN_VOICE
from workstation.domain.spans import Piece
from workstation.extraction import dating, languages
from workstation.extraction.attributing import Work, attribution
from workstation.extraction.cast import Cast
from workstation.extraction.cues import cues
from workstation.extraction.finding import Found
from workstation.extraction.mentions import cast_of
from workstation.extraction.reading import is_boilerplate, is_heading
from workstation.extraction.scene import Resolved, Scene
from workstation.extraction.sentences import Paragraph, Sentence, paragraphs
from workstation.extraction.sourced import pieces_touch
from workstation.extraction.tokens import Token, tokens

VERSION = "1"
RIGHT = 0.8  # share that were nobody else's words in labelled texts kept apart for measuring
_NOBODY = Resolved(None, "the text says it in its own voice")
_TOP = 5  # blocks among which the headline stands
_LEAST, _MOST = 5, 80  # words of a statement
_LEAST_HEADLINE = 3
_DATELINE = re.compile(r"[A-Z][A-Z .,'’-]{2,40}(?:, \w[\w .]{2,14})?(?: \([^()]{2,40}\))? ?[—–-]+ ")
# Hearsay, idioms of saying and of keeping silent, talk to the reader, what stands under pictures.
_NOT_ITS_OWN = re.compile(
    r"\b(?:according to|reportedly|allegedly|purportedly|rumou?red|so reads?|reckons?"
    r"|(?:is|are|was|were) (?:said|believed|thought|reported|alleged|expected|understood) to"
    r"|(?:is|are) (?:seen|pictured)|spoke of|points? the finger|pointed the finger"
    r"|(?:would|did) not (?:say|give|comment|answer|name|be drawn)|gave no"
    r"|put (?:it|the [a-z ]{3,40}) at|click|subscribe|newsletter"
    r"|I|[Ww]e|[Yy]ou|[Oo]ur|[Yy]our|[Mm]y)\b"
)
_CREDIT = re.compile(
    r"[(\[|/][^()\[\]]{0,60}\b(?:photo|image|picture|file|credit|getty|handout|via)\b", re.I
)
_NO_VERBS = frozenset("as his its this us thus always perhaps news".split())


def own_voice(  # noqa: PLR0913 - a text is all of these
    text: str,
    told: Extraction,
    *,
    title: str = "",
    language: str = "",
    voices: frozenset[Voice] = frozenset((Voice.HEADLINE, Voice.NARRATOR)),
    published_on: str | None = None,
    received_on: str | None = None,
) -> Extraction:
    """The statements of the publication itself, to be suggested only when somebody asks for them.

    Pure. English only. A sentence counts when it is declarative, whole, and has no word in
    common with what the text attributes to anybody; better nothing than somebody's words.

    Args:
        text: the text as stored.
        told: what `extract` gave for it.
        title: its headline.
        language: code such as "en"; recognised when empty.
        voices: `NARRATOR`, `HEADLINE` or both.
        published_on: ISO day, for wordings like "in March".
        received_on: ISO day; caps dated events while the publication day is unknown.
    """
    if languages.language_of(text, language) not in ("en", "eng"):
        return Extraction(engine=OWN_VOICE, version=VERSION)
    blocks = paragraphs(text)
    work = Work(
        text,
        Scene(text, cast_of(text, blocks, Cast())),
        dating.Clock(published_on, received_on),
    )
    taken = _taken(told)
    if Voice.HEADLINE in voices and (piece := _headline(text, blocks, title)) is not None:
        _add(work, piece, Voice.HEADLINE, taken)
    if Voice.NARRATOR in voices:
        for piece in _narrated(text, blocks, title):
            _add(work, piece, Voice.NARRATOR, taken)
    return _finished(work)


def _taken(told: Extraction) -> tuple[Piece, ...]:
    """Everything that belongs to what somebody says: content, cue and speaker."""
    return tuple(
        piece
        for one in told.attributions
        for piece in (*one.content, *one.cue, *one.speaker_pieces)
    )


def _add(work: Work, piece: Piece, voice: Voice, taken: tuple[Piece, ...]) -> None:
    if pieces_touch((piece,), taken):
        return
    found = Found((), (), (piece,), "own voice", sentence=piece)
    made = attribution(work, found, _NOBODY, (), ())
    work.made.append(replace(made, voice=voice, speech=True, confidence=RIGHT, engine=OWN_VOICE))


def _headline(text: str, blocks: Sequence[Paragraph], title: str) -> Piece | None:
    """Where the headline stands: the title in a heading near the top, else a heading first."""
    tops = [block for block in blocks[:_TOP] if is_heading(text, block, title)]
    for block in tops:
        at = text.find(title, block.start, block.end) if title.strip() else -1
        if at >= 0:
            return _stated(text, (at, at + len(title)))
    if tops and tops[0] is blocks[0] and not is_boilerplate(text, blocks[0]):
        return _stated(text, (tops[0].start, tops[0].end))
    return None


def _stated(text: str, piece: Piece) -> Piece | None:
    """The headline, unless it asks, quotes, or only names its subject."""
    row = [one._replace(text=one.low) for one in tokens(text, Sentence(*piece))]
    whole = len(row) >= _LEAST_HEADLINE and text[piece[1] - 1] not in "?!:"
    return piece if whole and not _quotes(text, piece) and _has_verb(row) else None


def _narrated(text: str, blocks: Sequence[Paragraph], title: str) -> Iterator[Piece]:
    for block in blocks:
        if is_heading(text, block, title) or _CREDIT.search(text, block.start, block.end):
            continue
        if is_boilerplate(text, block):
            continue
        for sentence in block.sentences:
            piece = _without_dateline(text, sentence)
            if _is_statement(text, sentence, piece):
                yield piece[0], piece[1] - 1  # without its full stop


def _without_dateline(text: str, sentence: Sentence) -> Piece:
    lead = _DATELINE.match(text, sentence.start, sentence.end)
    return (lead.end() if lead else sentence.start), sentence.end


def _is_statement(text: str, sentence: Sentence, piece: Piece) -> bool:
    """Whether it is declarative and in nobody else's name."""
    start, end = piece
    if (
        end - start < 2
        or text[end - 1] != "."
        or not (text[start].isupper() or text[start].isdigit())
    ):
        return False
    if sentence.quotes or _quotes(text, piece) or _NOT_ITS_OWN.search(text, start, end):
        return False
    if is_boilerplate(text, Paragraph(start, end)):
        return False
    row = tokens(text, Sentence(start, end))
    words = sum(token.is_word for token in row)
    return _LEAST <= words <= _MOST and not cues(row) and _has_verb(row)


def _quotes(text: str, piece: Piece) -> bool:
    return any(mark in text[slice(*piece)] for mark in '“”"«»„')


def _has_verb(row: Sequence[Token]) -> bool:
    """Whether it looks like a clause: a past form, an auxiliary, or a verb in -s."""
    return any(
        token.is_verb_like or (token.low.endswith("s") and token.low not in _NO_VERBS)
        for token in row[1:]
        if token.is_word and not token.is_capital
    )


def _finished(work: Work) -> Extraction:
    made: tuple[Attribution, ...] = tuple(work.made)
    keys = dict.fromkeys(key for one in made for key in one.about)
    cast = work.scene.cast
    return Extraction(
        made,
        tuple(cast.mention(cast.actors[key]) for key in keys),
        engine=OWN_VOICE,
        version=VERSION,
    )
