# SPDX-License-Identifier: MIT
"""The fixed words of a brief that every format prints alike."""

from workstation.briefing.content import BriefContent, CellSign, Citation, SourceEntry
from workstation.domain.questions import STANCE_GLYPHS

NOTHING_HELD = "An empty cell means that nothing is held, not that nothing was said."
GLYPHS = {stance.value: glyph for stance, glyph in STANCE_GLYPHS.items()}


def facts(content: BriefContent) -> tuple[tuple[str, str], ...]:
    """The line under the title, as (label, value); values may be empty."""
    return (
        ("", content.workspace_title),
        ("", content.edition),
        ("For: ", content.audience),
        ("Author: ", content.author),
        ("Written ", content.written_at),
        ("Information cut-off ", content.cut_off),
    )


def attribution(one: Citation) -> str:
    """Who said it, through whom, in whose words, when, and how it is graded."""
    carrier = ", in " if one.quoted else ", in the words of "
    date = one.statement_date or one.published_on
    return (
        one.speaker
        + (f", through {one.relay}" if one.relay else "")
        + (f"{carrier}{one.publisher}" if one.publisher else "")
        + (f", {date}" if date else "")
        + (f" ({one.grade})" if one.grade else "")
    )


def sign_notes(one: CellSign) -> str:
    """How a position is held, in words, and its note."""
    states = (
        ("suggested", one.suggested),
        ("implied", one.implied),
        ("no longer current", not one.current),
    )
    return " · ".join(filter(None, (*(word for word, holds in states if holds), one.note)))


def about_passage(one: Citation) -> str:
    """Where the passage stands and what bears on its worth."""
    parts = (
        one.source_title,
        one.publisher,
        one.published_on and f"published {one.published_on}",
        one.accessed_on and f"accessed {one.accessed_on}",
        one.page and f"p. {one.page}",
        one.grade and f"grade {one.grade}",
        one.standing,
        one.descriptor,
        one.url,
    )
    return " · ".join(filter(None, parts))


def about_source(one: SourceEntry) -> str:
    """Reference, grade and descriptor of a source."""
    grade = " ".join(filter(None, (one.reliability, one.reliability_label)))
    parts = (
        one.publisher,
        one.author,
        one.published_on and f"published {one.published_on}",
        one.accessed_on and f"accessed {one.accessed_on}",
        grade or "not assessed",
        one.descriptor,
        one.standing,
        one.url,
        one.sha256 and f"SHA-256 {one.sha256}",
    )
    return " · ".join(filter(None, parts))
