# SPDX-License-Identifier: MIT
"""A claim in the inspector's words."""

from collections.abc import Mapping
from html import escape
from itertools import pairwise

from workstation.analysis.open_words import either
from workstation.domain.claims import CapacityKind, Claim, Form, Recurrence, Standing, Voice
from workstation.domain.figures import Figure
from workstation.domain.gradings import CREDIBILITY
from workstation.domain.sources import Source
from workstation.domain.spans import Piece
from workstation.ui.kit import theme
from workstation.ui.kit.dating import date_words
from workstation.ui.kit.words import day, language
from workstation.ui.sources.context import around

_UNSURE = 0.6  # a machine's confidence below which its fields want a look
_NEAR = 80  # characters of a neighbouring sentence that the card has room for
_LONG = 320  # characters of a sentence that leaves no room for neighbours


def carried(claim: Claim) -> str:
    """Whose words the content is in, how it is put, and through whom it came."""
    publisher = claim.publisher_name or "the publisher"
    words = {
        Form.DIRECT: f"quoted by {publisher}",
        Form.MIXED: f"partly in the words of {publisher}",
        Form.INDIRECT: f"in the words of {publisher}",
    }[claim.form]
    own = {
        Voice.HEADLINE: f"the headline of {publisher}",
        Voice.NARRATOR: f"{publisher} in its own voice",
    }
    parts = [own.get(claim.voice, words), claim.form.value, claim.modality.value]
    if claim.voice in own:
        parts.remove(claim.form.value)
    if claim.negated:
        parts.append("negated")
    if claim.recurrence is Recurrence.REPEATED:
        parts.append("repeated")
    return " · ".join(parts)


def quote_html(text: str, claim: Claim) -> str:
    """The sentence with its neighbours: content bold, cue underlined, hedges set apart.

    Every word of the document is escaped, so that none of it can be markup.
    """
    near = around(text, claim.content.start, claim.content.end)
    styles = _styles(claim, text, near.sentence)
    before, after = text[near.start : near.sentence[0]], text[near.sentence[1] : near.end]
    if near.sentence[1] - near.sentence[0] > _LONG:
        before = after = ""
    if len(before) > _NEAR:
        before = "… " + before[-_NEAR:].partition(" ")[2]
    if len(after) > _NEAR:
        after = after[:_NEAR].rpartition(" ")[0] + " …"
    out = [_plain(before, muted=True)]
    edges = sorted({near.sentence[0], near.sentence[1], *(e for p, _ in styles for e in p)})
    edges = [edge for edge in edges if near.sentence[0] <= edge <= near.sentence[1]]
    for start, end in pairwise(edges):
        words = _plain(text[start:end])
        for (low, high), tag in styles:
            if low <= start and end <= high:
                words = tag.format(words)
        out.append(words)
    out.append(_plain(after, muted=True))
    return "".join(out)


def _styles(claim: Claim, text: str, sentence: Piece) -> list[tuple[Piece, str]]:
    styles = [(piece, "<b>{}</b>") for piece in claim.content.pieces]
    styles += [(piece, "<u>{}</u>") for piece in claim.cue_pieces]
    if claim.hedge:
        at = text.find(claim.hedge, *sentence)
        if at >= 0:
            tag = f"<i style='color:{theme.roles().warning}'>{{}}</i>"
            styles.append(((at, at + len(claim.hedge)), tag))
    return styles


def _plain(words: str, *, muted: bool = False) -> str:
    safe = escape(words).replace("\n", " ")
    return f"<span style='color:{theme.roles().muted}'>{safe}</span>" if muted and safe else safe


def capacity(claim: Claim, names: Mapping[str, str]) -> str:
    """In whose name the speaker speaks."""
    kind, body = claim.capacity.kind, claim.capacity.body
    if kind is CapacityKind.FOR:
        return f"for {names.get(body, 'a body unknown')}" if body else "for a body unknown"
    return "personally" if kind is CapacityKind.PERSONAL else "unclear"


def figure(value: Figure) -> str:
    """A figure with what it counts."""
    words = value.as_written
    if value.counted and value.counted.casefold() not in words.casefold():
        words = f"{words} {value.counted}"
    return f"{words} (part of {value.part_of})" if value.part_of else words


def fields(claim: Claim, names: Mapping[str, str]) -> dict[str, str]:
    """The values of the inspector's rows."""
    about = ", ".join(names.get(uid, "unknown") for uid in claim.about)
    shown = {
        "speaker": claim.speaker_name or _unresolved(claim),
        "capacity": capacity(claim, names),
        "act": claim.act.value,
        "statement_date": date_words(claim.statement_date),
        "event_date": date_words(claim.event_date) if claim.event_date else "not given",
        "about": about or "nobody named",
        "figures": "; ".join(figure(value) for value in claim.figures) or "none",
        "relays": ", ".join(relay.as_written for relay in claim.relays) or "none",
        "standing": claim.standing.value,
        "credibility": credibility(claim.credibility),
        "marking": claim.marking or "as the workspace",
    }
    return {field: either(words, claim.conflicts, field, names) for field, words in shown.items()}


def _unresolved(claim: Claim) -> str:
    return f"who is “{claim.speaker_as_written}”?" if claim.speaker_as_written else "unknown"


def credibility(digit: int) -> str:
    """The digit with its words; 6 reads as not assessed."""
    return "not assessed" if digit == 6 else f"{digit} · {CREDIBILITY[digit]}"


def doubts(claim: Claim) -> dict[str, str]:
    """The fields that want a look before the claim is accepted, each with what is not certain."""
    found: dict[str, str] = {}
    rated = claim.confidence is not None and not claim.status.accepted
    if rated and (claim.confidence or 0) < _UNSURE:
        found |= dict.fromkeys(("speaker", "act"), "the engine is less sure than of most")
    if claim.speaker is None:
        written = claim.speaker_as_written
        found["speaker"] = f"nobody was recognised in “{written}”" if written else "nobody is named"
    if claim.capacity.kind is CapacityKind.FOR and claim.capacity.body is None:
        found["capacity"] = "on whose behalf is not known"
    for name, date in (
        ("statement_date", claim.statement_date),
        ("event_date", claim.event_date),
    ):
        if date is not None and date.earliest is None and date.latest is None:
            found[name] = f"“{date.as_written}” gives no days"
    if any(not value.counted for value in claim.figures):
        found["figures"] = "what is counted is not said"
    return found


def source_fields(source: Source) -> dict[str, str]:
    """The values of a source's facts."""
    letter = source.reliability
    shown = {
        "title": source.title or "untitled",
        "publisher": source.publisher_name or "missing",
        "author": source.author or "not given",
        "published_on": day(source.published_on) or "missing",
        "language": language(source.language) or "unknown",
        "url": source.url or "none",
        "reliability": "not assessed" if letter == "F" else letter,
        "standing": source.standing.value
        if source.standing is Standing.CURRENT or not source.standing_on
        else f"{source.standing.value} on {day(source.standing_on)}",
        "marking": source.marking or "as the workspace",
        "review": source.review.value,
        "descriptor": source.descriptor or "none",
    }
    return {field: either(words, source.conflicts, field) for field, words in shown.items()}
