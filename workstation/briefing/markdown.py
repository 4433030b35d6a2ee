# SPDX-License-Identifier: MIT
"""A brief as Markdown: the same parts in the same order, every text escaped."""

import re
from collections.abc import Iterator

from workstation.briefing.content import (
    STANCE_WORDS,
    BriefContent,
    CellSign,
    CellText,
    Citation,
    Contested,
    Judgement,
    SourceEntry,
    folded,
    words_of,
)
from workstation.briefing.layout import split_likelihood
from workstation.briefing.runs import clean
from workstation.briefing.wording import (
    GLYPHS,
    NOTHING_HELD,
    about_passage,
    about_source,
    attribution,
    facts,
    sign_notes,
)

_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&$@:=^])")


def render_markdown(content: BriefContent) -> str:
    """The brief as Markdown (CommonMark with tables), one LF at its end."""
    return "\n\n".join(part for part in _parts(content) if part) + "\n"


def escape(text: str) -> str:
    """The text as one line that Markdown shows as it is."""
    return _MARKUP.sub(r"\\\1", clean(text).strip())


def _parts(content: BriefContent) -> Iterator[str]:
    marking = escape(" · ".join(filter(None, (content.classification, content.marking))))
    yield f"**{marking}**" if marking else ""
    yield f"# {escape(content.title) or 'Untitled'}"
    yield " · ".join(f"{label}{escape(value)}" for label, value in facts(content) if value)
    yield escape(content.withheld)
    yield f"**Bottom line\\.** {escape(content.bottom_line)}" if content.bottom_line.strip() else ""
    yield "## Judgements"
    yield "\n".join(map(_judgement, content.judgements)) or "No judgement recorded\\."
    yield "## What is contested"
    yield "\n".join(map(_contested, content.contested)) or "Nothing that is held is contested\\."
    yield "## What we do not know"
    yield "\n".join(f"- {escape(gap)}" for gap in content.gaps) or "No gaps recorded\\."
    yield f"Basis: {escape(content.basis)}" if content.basis.strip() else ""
    yield f"Likelihood terms: {escape(content.scheme_name)}" if content.scheme_name.strip() else ""
    yield "## Who says what"
    yield _table(content)
    yield "## Citations"
    yield "\n".join(map(_citation, content.citations)) or "Nothing is cited\\."
    yield "## Evidence"
    yield "\n\n".join(map(_evidence, content.citations)) or "No passage is cited\\."
    yield "## Sources"
    yield "\n".join(map(_source, content.sources)) or "No source is listed\\."
    yield f"**{marking}**" if marking else ""


def _numbers(citations: tuple[int, ...]) -> str:
    return f" \\[{', '.join(map(str, citations))}\\]" if citations else ""


def _judgement(one: Judgement) -> str:
    before, at, after = split_likelihood(one)
    range_ = f" \\({escape(one.range)}\\)" if one.range else ""
    if at:
        sentence = f"{_edge(before)}**{escape(at)}**{range_}{_edge(after)}"
    elif one.likelihood:
        sentence = f"**{escape(one.likelihood)}**{range_}: {escape(one.sentence)}"
    else:
        sentence = escape(one.sentence)
    why = f": {escape(one.why)}" if one.why else ""
    confidence = f"Confidence {escape(one.confidence) or 'not stated'}{why}"
    return f"{one.number}. {sentence}{_numbers(one.citations)}  \n   {confidence}"


def _edge(text: str) -> str:
    """Escaped, with the white space at its ends kept: it joins on to other words."""
    return _MARKUP.sub(r"\\\1", clean(text))


def _contested(one: Contested) -> str:
    lines = [f"- {escape(one.question)}"]
    for word, sides in (("Says yes", one.yes), ("Says no", one.no)):
        said = "; ".join(
            escape(side.speaker)
            + (f" \\({escape(side.note)}\\)" if side.note else "")
            + _numbers(side.citations)
            for side in sides
        )
        lines.append(f"  - {word}: {said or 'Nothing held'}")
    return "\n".join(lines)


def _table(content: BriefContent) -> str:
    table = folded(content.table)
    if not table.columns or not table.rows:
        return "No question is compared yet\\."
    lines = [
        "| Question | " + " | ".join(map(escape, table.columns)) + " |",
        "|---" * (len(table.columns) + 1) + "|",
    ]
    for row in table.rows:
        state = f"<br>*{escape(row.state)}*" if row.state else ""
        cells = [_cell(cell) for cell in row.cells[: len(table.columns)]]
        cells += [""] * (len(table.columns) - len(cells))
        lines.append(f"| {escape(row.question)}{state} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, "", escape(NOTHING_HELD)])


def _cell(cell: CellText) -> str:
    return "<br>".join([*map(_sign, cell.signs), *filter(None, [escape(cell.summary)])])


def _sign(one: CellSign) -> str:
    glyph = GLYPHS.get(one.stance or "", "")
    words = escape(one.text or STANCE_WORDS.get(one.stance or "", ""))
    words = words if one.current else f"~~{words}~~"
    notes = f" \\({escape(sign_notes(one))}\\)" if sign_notes(one) else ""
    return f"{escape(glyph)} {words}{_numbers(one.citations)}".strip() + notes


def _citation(one: Citation) -> str:
    return f"{one.number}. {escape(attribution(one))}: {escape(words_of(one))}"


def _evidence(one: Citation) -> str:
    exact = f"**{escape(one.exact)}**" if one.exact.strip() else ""
    passage = f"{_edge(one.prefix)}{exact}{_edge(one.suffix)}"
    context = " ".join(filter(None, (escape(one.before), passage.strip(), escape(one.after))))
    head = f"**{one.number}** {escape(one.speaker)}"
    return "\n\n".join(filter(None, (head, f"> {context}", escape(about_passage(one)))))


def _source(one: SourceEntry) -> str:
    return f"- {escape(one.title) or 'Untitled'}: {escape(about_source(one))}"
