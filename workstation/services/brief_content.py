# SPDX-License-Identifier: MIT
"""What a brief prints, drawn from the workspace: confirmed positions only, each cited.

Nothing is judged here: judgements are the analyst's assessments, and where there is none the
brief says so.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from workstation.analysis.holding import answers_of, is_open
from workstation.analysis.open_words import both, either, grade_words
from workstation.analysis.sentences import act_and_content, claim_sentence
from workstation.analysis.svg import svg
from workstation.briefing import content as printed
from workstation.domain.claims import Claim, Form, Standing
from workstation.domain.comparison import STATE_WORDS, Cell, Comparison, Placed, Row, RowState
from workstation.domain.dates import show_date, show_edtf
from workstation.domain.figures import show_figure
from workstation.domain.gradings import RELIABILITY
from workstation.domain.likelihoods import SCHEMES
from workstation.domain.open_values import held_of
from workstation.domain.parts import of_part
from workstation.domain.questions import Directness, Stance
from workstation.services.brief_conflicts import (
    basis_words,
    brief_with_both,
    disputed_in,
    table_with_both,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from workstation.domain.assessments import Assessment
    from workstation.domain.briefs import Brief
    from workstation.domain.open_values import Opens
    from workstation.domain.pictures import Picture
    from workstation.domain.sources import Source, Text

_RTL = {"ar", "fa", "he", "ps", "ur"}
_CONTEXT = 160  # characters of further context printed on either side of a quote
# The source's own marks round a direct quotation: the brief sets its own in their place.
_OPENING = re.compile(r"[\"“”„«‘']+$")
_CLOSING = re.compile(r"^([,.;:!?…]?)[\"“”»’']+")
_SIDES = {Stance.YES: "yes", Stance.NO: "no"}


@dataclass
class Material:
    """All that a brief may draw on, read beforehand."""

    workspace_title: str
    table: Comparison
    assessments: Mapping[str, Sequence[Assessment]]  # newest first, by question
    sources: Mapping[str, Source]
    texts: Mapping[str, Text]  # by source
    names: Mapping[str, str]
    filtered: str = ""
    edition: str = ""
    timeline: Picture | None = None
    opens: Mapping[str, Opens] = field(default_factory=dict)  # of the brief and its questions


@dataclass
class _Citations:
    """Numbers citations in the order in which they are first asked for."""

    material: Material
    numbers: dict[str, int] = field(default_factory=dict)
    made: list[printed.Citation] = field(default_factory=list)

    def of(self, claim: Claim) -> int:
        if claim.uid not in self.numbers:
            self.numbers[claim.uid] = len(self.numbers) + 1
            self.made.append(_citation(len(self.numbers), claim, self.material))
        return self.numbers[claim.uid]


def brief_content(brief: Brief, material: Material) -> printed.BriefContent:
    """Everything the brief prints."""
    disputed = disputed_in(brief, material)
    brief = brief_with_both(brief, material.opens)
    material = replace(material, table=table_with_both(material.table, material.opens))
    cited = _Citations(material)
    rows = material.table.rows
    judgements = tuple(_judgements(rows, material, cited))
    contested = tuple(_contested(row, cited) for row in rows if row.state is RowState.CONTESTED)
    table = _table(material.table, brief.columns, cited)
    used = [material.sources[uid] for uid in dict.fromkeys(_sources_of(rows))]
    standing = set(_sources_of(rows, current=True))
    return printed.BriefContent(
        title=brief.title or (rows[0].question.wording if rows else ""),
        workspace_title=material.workspace_title,
        audience=brief.audience,
        author=brief.made_by,
        written_at=_moment(brief.made_on),
        cut_off=_cut_off(used),
        marking=brief.marking,
        bottom_line=brief.bottom_line,
        scheme_name=_schemes(rows, material),
        judgements=judgements,
        contested=contested,
        gaps=tuple(_gaps(brief, rows, material)),
        basis=_basis(
            material.table,
            [source for source in used if source.uid in standing],
            basis_words(len(disputed)),
        ),
        table=table,
        sections=tuple(_section(row, material, cited, number) for number, row in enumerate(rows)),
        citations=tuple(cited.made),
        sources=tuple(_source(source) for source in used),
        withheld=material.filtered,
        edition=material.edition,
        timeline=svg(material.timeline, "print") if material.timeline else "",
        timeline_words=material.timeline.description if material.timeline else "",
    )


def _judgements(
    rows: Iterable[Row], material: Material, cited: _Citations
) -> Iterable[printed.Judgement]:
    """The newest judgement on each question."""
    number = 0
    for row in rows:
        for assessment in material.assessments.get(row.question.uid, ())[:1]:
            number += 1
            yield _judgement(number, assessment, row, cited)


def _judgement(
    number: int, assessment: Assessment, row: Row, cited: _Citations
) -> printed.Judgement:
    term = SCHEMES[assessment.scheme].term(assessment.likelihood)
    wanted = {*assessment.claims_for, *assessment.claims_against}
    placed = [one for cell in row.cells.values() for one in cell.placed]
    # Where the analyst names none, what stands is meant; what is named stays, its standing told.
    rests_on = [one for one in placed if (one.claim.uid in wanted if wanted else one.is_current)]
    opens = assessment.conflicts
    likelihood = either(assessment.likelihood, opens, "likelihood")
    return printed.Judgement(
        number=number,
        sentence=either(assessment.judgement, opens, "judgement"),
        likelihood=likelihood,
        range=term.range if term and likelihood == assessment.likelihood else "",
        confidence=either(assessment.confidence.value, opens, "confidence"),
        why=either(assessment.why, opens, "why"),
        citations=tuple(dict.fromkeys(cited.of(one.claim) for one in rests_on)),
    )


def _contested(row: Row, cited: _Citations) -> printed.Contested:
    sides: dict[str, list[printed.Side]] = {"yes": [], "no": []}
    for cell in row.cells.values():
        for one in cell.placed:
            for answer in answers_of(one):
                side = _SIDES.get(answer.stance) if answer.stance else None
                if side and one.is_current:
                    sides[side].append(_side(one, cited))
    return printed.Contested(row.question.wording, tuple(sides["yes"]), tuple(sides["no"]))


def _side(one: Placed, cited: _Citations) -> printed.Side:
    notes = [one.claim.publisher_name, _when(one.claim), _grade(one.claim)]
    if one.position.directness is Directness.IMPLIED:
        notes.append("implied")
    if is_open(one):
        notes.insert(0, "open")
    return printed.Side(
        one.claim.speaker_name or one.claim.speaker_as_written,
        " · ".join(note for note in notes if note),
        (cited.of(one.claim),),
    )


def _table(table: Comparison, wanted: Sequence[str], cited: _Citations) -> printed.ComparisonTable:
    """The table with the wanted columns first."""
    rank = {uid: number for number, uid in enumerate(wanted)}
    columns = sorted(table.columns, key=lambda column: rank.get(column.uid, len(rank)))
    rows = tuple(
        printed.TableRow(
            row.question.wording,
            STATE_WORDS[row.state],
            tuple(_cell(row.cells.get(column.uid), cited) for column in columns),
        )
        for row in table.rows
    )
    return printed.ComparisonTable(tuple(column.name for column in columns), rows)


def _cell(cell: Cell | None, cited: _Citations) -> printed.CellText:
    if cell is None:
        return printed.CellText()
    signs = tuple(sign for one in cell.placed for sign in _signs(one, cited))
    return printed.CellText(signs, cell.face.change)


def _signs(one: Placed, cited: _Citations) -> list[printed.CellSign]:
    """What one position prints: a sign, or one for each answer that is in conflict."""
    sign = _sign(one, cited)
    if not is_open(one):
        return [sign]
    note = " · ".join(filter(None, ("open", sign.note)))
    answers = answers_of(one)
    if len(answers) == 1:
        return [replace(sign, note=note)]
    return [
        replace(sign, stance=each.stance.value if each.stance else None, text=each.text, note=note)
        for each in answers
    ]


def _sign(one: Placed, cited: _Citations) -> printed.CellSign:
    position, claim = one.position, one.claim
    text = position.answer
    if position.figure is not None:
        text = show_figure(position.figure)
    elif position.date is not None:
        text = show_date(position.date)
    elif position.stance is None and not text:
        text = claim.content.exact[:80]
    return printed.CellSign(
        stance=position.stance.value if position.stance else None,
        text=text,
        note=" · ".join(note for note in (_when(claim), _grade(claim)) if note),
        citations=(cited.of(claim),),
        implied=position.directness is Directness.IMPLIED,
        current=one.is_current,
    )


def _section(row: Row, material: Material, cited: _Citations, number: int) -> printed.Section:
    assessments = material.assessments.get(row.question.uid, ())
    return printed.Section(
        question=row.question.wording,
        definition=row.question.definition,
        scope=row.question.scope,
        state=of_part(STATE_WORDS[row.state], part=bool(material.filtered)),
        reason=row.why,
        judgements=tuple(_judgement(number + 1, one, row, cited) for one in assessments[:1]),
        holdings=tuple(
            printed.Holding(
                one.claim.speaker_name or one.claim.speaker_as_written,
                sign,
                claim_sentence(one.claim, material.names),
            )
            for cell in row.cells.values()
            for one in cell.placed
            for sign in _signs(one, cited)
        ),
        gaps=tuple(gap for one in assessments[:1] for gap in one.gaps),
    )


def _gaps(brief: Brief, rows: Iterable[Row], material: Material) -> Iterable[str]:
    """What the analyst says is not known, then the questions nobody has answered here."""
    yield from brief.gaps
    for row in rows:
        for assessment in material.assessments.get(row.question.uid, ())[:1]:
            yield from (gap for gap in assessment.gaps if gap not in brief.gaps)
        if not row.cells:
            here = "included" if material.filtered else "held"
            yield f"Nothing is {here} on “{row.question.wording}”."
        elif not any(one.is_current for cell in row.cells.values() for one in cell.placed):
            yield f"Nothing that is held on “{row.question.wording}” still stands."


def _citation(number: int, claim: Claim, material: Material) -> printed.Citation:
    source = material.sources[claim.source]
    text = material.texts.get(claim.source)
    page = text.page_at(claim.content.start) if text else None
    before, after = _context(claim, text)
    direct = claim.form is Form.DIRECT
    return printed.Citation(
        number=number,
        speaker=claim.speaker_name or claim.speaker_as_written or "Unknown speaker",
        sentence=act_and_content(claim),
        exact=claim.content.exact,
        quoted=direct,
        prefix=_OPENING.sub("", claim.content.prefix) if direct else claim.content.prefix,
        suffix=_CLOSING.sub(r"\1", claim.content.suffix) if direct else claim.content.suffix,
        before=before,
        after=after,
        relay=", ".join(
            material.names.get(relay.actor or "", relay.as_written) for relay in claim.relays
        ),
        publisher=source.publisher_name,
        source_title=source.title,
        statement_date=show_date(claim.statement_date) if claim.statement_date else "",
        published_on=_day(source.published_on),
        accessed_on=_day(source.accessed_on),
        page=str(page) if page else "",
        grade=_grade(claim),
        descriptor=source.descriptor,
        url=source.url,
        sha256=source.sha256,
        language=source.language,
        direction="rtl" if source.language[:2] in _RTL else "ltr",
        standing=_standing(claim),
    )


def _context(claim: Claim, text: Text | None) -> tuple[str, str]:
    """Words before the prefix and after the suffix, cut at word ends and at paragraphs."""
    if text is None:
        return "", ""
    start = claim.content.start - len(claim.content.prefix)
    end = claim.content.end + len(claim.content.suffix)
    before = text.text[max(0, start - _CONTEXT) : start].rpartition("\n")[2]
    after = text.text[end : end + _CONTEXT].partition("\n")[0]
    if start - _CONTEXT > 0 and len(before) == _CONTEXT:
        before = before.partition(" ")[2]
    if len(after) == _CONTEXT:
        after = after.rpartition(" ")[0]
    return before.strip(), after.strip()


def _source(source: Source) -> printed.SourceEntry:
    held = held_of(source.conflicts, "reliability")
    letters = [str(one.value) for one in held] or [source.reliability]
    labels = [RELIABILITY[letter] for letter in letters]
    return printed.SourceEntry(
        title=source.title,
        publisher=source.publisher_name or "publisher not known",
        author=source.author,
        published_on=_day(source.published_on) or "date not known",
        accessed_on=_day(source.accessed_on),
        descriptor=source.descriptor,
        reliability=" / ".join(letters),
        reliability_label=both(labels) if len(letters) > 1 else labels[0],
        standing=_standing(source),
        sha256=source.sha256,
        url=source.url,
    )


def _standing(one: Claim | Source) -> str:
    """Words unless it simply stands."""
    shown = "" if one.standing is Standing.CURRENT else one.standing.value
    return either(shown, one.conflicts, "standing")


def _sources_of(rows: Iterable[Row], *, current: bool = False) -> Iterable[str]:
    """Uids of the sources cited; with `current` only of those that something standing is from."""
    for row in rows:
        for cell in row.cells.values():
            yield from (o.claim.source for o in cell.placed if o.is_current or not current)


def _basis(table: Comparison, sources: Sequence[Source], disputed: str) -> str:
    """What the brief rests on: sources, reports and statements, dates, what is unreviewed."""
    days = sorted(source.published_on for source in sources if source.published_on)
    parts = [f"{len(sources)} source{'s' if len(sources) != 1 else ''}", table.basis]
    if days:
        span = (
            show_edtf(days[0])
            if days[0] == days[-1]
            else (f"{show_edtf(days[0])} – {show_edtf(days[-1])}")
        )
        undated = len(sources) - len(days)
        parts.append(f"published {span}" + (f", {undated} undated" if undated else ""))
    if table.unreviewed:
        parts.append(
            f"{table.unreviewed} suggestions in {table.unreviewed_sources} sources not reviewed"
        )
    return "; ".join(part for part in (*parts, disputed) if part) + "."


def _schemes(rows: Iterable[Row], material: Material) -> str:
    used = {
        SCHEMES[one.scheme].name
        for row in rows
        for one in material.assessments.get(row.question.uid, ())[:1]
    }
    return " and ".join(sorted(used))


def _cut_off(sources: Sequence[Source]) -> str:
    """The day up to which documents were taken in."""
    return _day(max((s.accessed_on for s in sources if s.accessed_on), default=None))


def _when(claim: Claim) -> str:
    return show_date(claim.statement_date) if claim.statement_date else _day(claim.published_on)


def _grade(claim: Claim) -> str:
    return grade_words(claim)


def _day(day: str | None) -> str:
    return show_edtf(day) if day else ""


def _moment(stamp: str) -> str:
    moment = dt.datetime.fromisoformat(stamp)
    return f"{show_edtf(moment.date().isoformat())}, {moment:%H:%M} UTC"
