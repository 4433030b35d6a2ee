# SPDX-License-Identifier: MIT
"""What a brief rests on that is in conflict: it is printed with all its values (rule 15)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from workstation.analysis.open_words import either
from workstation.analysis.thing_words import listing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from workstation.domain.briefs import Brief
    from workstation.domain.comparison import Comparison
    from workstation.domain.open_values import Opens
    from workstation.domain.questions import Question
    from workstation.services.brief_content import Material

_QUESTION_WORDS = ("wording", "definition", "scope")
# The fields of which a brief prints every value.
_PRINTED = {
    "brief": ("title", "audience", "bottom_line"),
    "question": _QUESTION_WORDS,
    "position": ("stance", "answer", "figure", "date", "directness", "status"),
    "claim": ("credibility", "standing", "status"),
    "source": ("reliability", "standing"),
    "assessment": ("judgement", "likelihood", "confidence", "why"),
}
_NAMED = 2


@dataclass(frozen=True, slots=True)
class Disputed:
    """A field in conflict that a brief rests on."""

    noun: str
    row: str
    field: str


def disputed_in(brief: Brief, material: Material) -> list[Disputed]:
    """Every field in conflict that the brief prints, once, in the order of the brief."""
    found = (
        Disputed(noun, uid, one.field)
        for noun, uid, opens in _rows_of(brief, material)
        for one in opens
        if one.field in _PRINTED[noun]
    )
    return list(dict.fromkeys(found))


def _rows_of(brief: Brief, material: Material) -> Iterator[tuple[str, str, Opens]]:
    """Noun and uid of all that is printed, with what is in conflict of it."""
    yield "brief", brief.uid, material.opens.get(brief.uid, ())
    for row in material.table.rows:
        question = row.question.uid
        yield "question", question, material.opens.get(question, ())
        for assessment in material.assessments.get(question, ())[:1]:
            yield "assessment", assessment.uid, assessment.conflicts
        for cell in row.cells.values():
            for one in cell.placed:
                yield "position", one.uid, one.position.conflicts
                yield "claim", one.claim.uid, one.claim.conflicts
                source = material.sources[one.claim.source]
                yield "source", source.uid, source.conflicts


def markings_open(material: Material) -> list[str]:
    """The markings in conflict of what is printed: the highest of them counts."""
    rows = [each for opens in material.opens.values() for each in opens]
    for row in material.table.rows:
        for cell in row.cells.values():
            for one in cell.placed:
                rows += (*one.claim.conflicts, *material.sources[one.claim.source].conflicts)
    return [str(held.value) for one in rows if one.field == "marking" for held in one.held]


def brief_with_both(brief: Brief, opens: Mapping[str, Opens]) -> Brief:
    """The brief, its own words in all their values."""
    own = opens.get(brief.uid, ())
    words: dict[str, Any] = {
        name: either(getattr(brief, name), own, name) for name in _PRINTED["brief"]
    }
    return replace(brief, **words) if own else brief


def table_with_both(table: Comparison, opens: Mapping[str, Opens]) -> Comparison:
    """The table, the words of its questions in all their values."""

    def worded(question: Question) -> Question:
        own = opens.get(question.uid, ())
        words: dict[str, Any] = {
            name: either(getattr(question, name), own, name) for name in _QUESTION_WORDS
        }
        return replace(question, **words) if own else question

    return replace(
        table, rows=tuple(replace(row, question=worded(row.question)) for row in table.rows)
    )


def basis_words(number: int) -> str:
    """What a brief says of it beside what it rests on; empty for nothing."""
    if not number:
        return ""
    return (
        f"{number} value{'s' if number > 1 else ''} in conflict, each printed with all its values"
    )


def refusal(phrases: Sequence[str]) -> str:
    """Why no edition is released: "credibility of “…”", the first of them, and the way out."""
    named = [*phrases[:_NAMED]]
    if len(phrases) > _NAMED:
        named.append(f"{len(phrases) - _NAMED} more")
    what = "a value that is" if len(phrases) == 1 else f"{len(phrases)} values that are"
    return (
        f"No edition was released, because this brief rests on {what} in conflict: "
        f"{listing(named)}; settle what is in conflict, or release it with all values printed."
    )
