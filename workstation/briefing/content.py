# SPDX-License-Identifier: MIT
"""Everything a brief prints, as plain strings: what the templates receive and nothing more.

Dates arrive as they are to be shown ("12 Nov 2026"). No value is ever read as markup.
"""

from dataclasses import dataclass, field, replace

STANCE_WORDS = {
    "yes": "says yes",
    "no": "says no",
    "partly": "partly",
    "doubts": "doubts",
    "will_not_say": "will not say",
    "unclear": "unclear",
}
MOST_COLUMNS = 6


@dataclass(frozen=True, slots=True)
class Judgement:
    """One assessment of the analyst.

    `likelihood` is the term of the chosen scheme; where `sentence` contains it, it is set in bold
    there, else it stands before the sentence. `confidence` and `why` print as a sentence apart.
    """

    number: int
    sentence: str
    likelihood: str = ""
    range: str = ""
    confidence: str = ""
    why: str = ""
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One speaker on one side of a contested question."""

    speaker: str
    note: str = ""
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Contested:
    """A question to which some say yes and some say no."""

    question: str
    yes: tuple[Side, ...] = ()
    no: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class CellSign:
    """One sign of a cell: a stance, or None for a figure, a date or an answer given by `text`.

    An empty `text` prints the stance in words. `suggested` ones are dotted, implied ones hollow,
    those no longer current struck through; each also says so in words.
    """

    stance: str | None = None
    text: str = ""
    note: str = ""
    citations: tuple[int, ...] = ()
    suggested: bool = False
    implied: bool = False
    current: bool = True


@dataclass(frozen=True, slots=True)
class CellText:
    """What one column holds on one question; `summary` is for cells without one face."""

    signs: tuple[CellSign, ...] = ()
    summary: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One question across the columns, with the word for its state."""

    question: str
    state: str = ""
    cells: tuple[CellText, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparisonTable:
    """Who says what. Columns after the sixth are printed together as "Others"."""

    columns: tuple[str, ...] = ()
    rows: tuple[TableRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """One quoted passage with where it stands.

    `exact` are the source's words; `prefix` and `suffix` join on to them, `before` and `after`
    are further sentences of the context. `sentence` is what was said in our neutral words; where
    it is empty, `exact` prints. `quoted` is set only where the source itself has quotation marks.
    """

    number: int
    speaker: str
    sentence: str = ""
    exact: str = ""
    quoted: bool = False
    prefix: str = ""
    suffix: str = ""
    before: str = ""
    after: str = ""
    relay: str = ""
    publisher: str = ""
    source_title: str = ""
    statement_date: str = ""
    published_on: str = ""
    accessed_on: str = ""
    page: str = ""
    grade: str = ""
    descriptor: str = ""
    url: str = ""
    sha256: str = ""
    language: str = ""
    direction: str = "ltr"
    standing: str = ""


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One source as the list at the end describes it (ICD 206: reference and descriptor)."""

    title: str
    publisher: str = ""
    author: str = ""
    published_on: str = ""
    accessed_on: str = ""
    descriptor: str = ""
    reliability: str = ""
    reliability_label: str = ""
    standing: str = ""
    sha256: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """One position in a section of the long template: who holds it and what was said."""

    speaker: str
    sign: CellSign = field(default_factory=CellSign)
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One question of the long template."""

    question: str
    definition: str = ""
    scope: str = ""
    state: str = ""
    reason: str = ""
    judgements: tuple[Judgement, ...] = ()
    holdings: tuple[Holding, ...] = ()
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefContent:
    """A whole brief. Every part may be empty: the brief then says that nothing is held."""

    title: str
    workspace_title: str = ""
    audience: str = ""
    author: str = ""
    written_at: str = ""
    cut_off: str = ""
    marking: str = ""
    classification: str = ""
    bottom_line: str = ""
    scheme_name: str = ""
    judgements: tuple[Judgement, ...] = ()
    contested: tuple[Contested, ...] = ()
    gaps: tuple[str, ...] = ()
    basis: str = ""
    table: ComparisonTable = field(default_factory=ComparisonTable)
    citations: tuple[Citation, ...] = ()
    sources: tuple[SourceEntry, ...] = ()
    withheld: str = ""
    sections: tuple[Section, ...] = ()
    language: str = "en"
    edition: str = ""
    timeline: str = ""  # a picture as SVG, for the long form
    timeline_words: str = ""  # the same for those who do not see it


def folded(table: ComparisonTable) -> ComparisonTable:
    """The table with at most six columns, the rest as one column "Others".

    A seventh column that is already called "Others" is left alone.
    """
    rest = table.columns[MOST_COLUMNS:]
    if not rest or (len(rest) == 1 and rest[0].casefold().startswith("others")):
        return table
    rows = tuple(replace(row, cells=_folded_cells(row.cells, rest)) for row in table.rows)
    return ComparisonTable((*table.columns[:MOST_COLUMNS], f"Others ({len(rest)})"), rows)


def _folded_cells(cells: tuple[CellText, ...], rest: tuple[str, ...]) -> tuple[CellText, ...]:
    """The first six cells and one that holds all others, each sign under its speaker's name."""
    kept = (*cells[:MOST_COLUMNS], *[CellText()] * (MOST_COLUMNS - len(cells)))
    others = list(zip(rest, cells[MOST_COLUMNS:], strict=False))
    signs = tuple(
        replace(sign, note=" · ".join(filter(None, (name, sign.note))))
        for name, cell in others
        for sign in cell.signs
    )
    summaries = [f"{name}: {cell.summary}" for name, cell in others if cell.summary]
    return (*kept, CellText(signs, "; ".join(summaries)))


def sections_of(content: BriefContent) -> tuple[Section, ...]:
    """The sections given, or one for each row of the table."""
    if content.sections:
        return content.sections
    names = content.table.columns
    said = {one.number: words_of(one) for one in content.citations}
    return tuple(
        Section(
            question=row.question,
            state=row.state,
            holdings=tuple(
                Holding(name, sign, next((said[n] for n in sign.citations if n in said), ""))
                for name, cell in zip(names, row.cells, strict=False)
                for sign in cell.signs
            ),
        )
        for row in content.table.rows
    )


def words_of(citation: Citation) -> str:
    """What was said: in quotation marks only where the source has them."""
    if not citation.quoted:
        return citation.sentence or citation.exact
    marks = "«»" if citation.direction == "rtl" else "“”"
    return f"{marks[0]}{citation.exact}{marks[1]}"
