# SPDX-License-Identifier: MIT
"""A plain paper as words, Markdown, HTML and PDF; every text is set as text, never as markup."""

import textwrap
from collections.abc import Iterator
from html import escape as escape_html
from typing import Any

from workstation.briefing.content import BriefContent
from workstation.briefing.layout import as_data
from workstation.briefing.markdown import escape
from workstation.briefing.page import marking_line, whole_page
from workstation.briefing.pdf import compiled
from workstation.briefing.runs import NARROW, Setter, clean
from workstation.domain.papers import Grid, Paper, Part

_WIDTH = 96


def paper_text(paper: Paper) -> str:
    """The paper as plain text, wrapped."""
    head = [paper.marking, paper.withheld, paper.title, " · ".join(paper.facts)]
    blocks = [_wrapped(one) for one in head if one]
    for part in paper.parts:
        heading = clean(part.heading)
        blocks.append(f"{heading}\n{('=' if part.level == 2 else '-') * len(heading)}")
        blocks += [_wrapped(line) for line in part.lines]
        blocks += ["\n".join(_wrapped(one, "- ") for one in part.points)] if part.points else []
        blocks += [_row_text(part.grid, row) for row in part.grid.rows] if part.grid else []
    return "\n\n".join(blocks) + "\n"


def paper_markdown(paper: Paper) -> str:
    """The paper in Markdown."""
    blocks = [f"**{escape(paper.marking)}**" if paper.marking else "", escape(paper.withheld)]
    blocks += [f"# {escape(paper.title)}", escape(" · ".join(paper.facts))]
    for part in paper.parts:
        blocks.append(f"{'#' * part.level} {escape(part.heading)}")
        blocks += map(escape, part.lines)
        blocks.append("\n".join(f"- {escape(one)}" for one in part.points))
        blocks += [_grid_markdown(part.grid)] if part.grid else []
    return "\n\n".join(block for block in blocks if block) + "\n"


def paper_html(paper: Paper) -> str:
    """The paper as one self-contained page."""
    return whole_page("en", _html(paper.title), "\n".join(_html_blocks(paper)))


def paper_pdf(paper: Paper) -> bytes:
    """The paper as PDF/A-3a and PDF/UA-1."""
    setter = Setter()
    brief = BriefContent(
        title=paper.title,
        workspace_title=paper.workspace,
        marking=paper.marking,
        withheld=paper.withheld,
    )
    data = as_data(brief, setter) | {
        "facts": setter.runs(" · ".join(paper.facts)),
        "parts": [_part_data(part, setter) for part in paper.parts],
    }
    (made,) = compiled(data, "paper", format="pdf")
    return made


def _wrapped(text: str, lead: str = "") -> str:
    return textwrap.fill(
        clean(text).strip(), _WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead)
    )


def _row_text(grid: Grid, row: tuple[str, ...]) -> str:
    first, *rest = row
    held = [(head, cell) for head, cell in zip(grid.heads[1:], rest, strict=True) if cell]
    lines = [_wrapped(f"{head}: {cell}", "  ") for head, cell in held]
    return "\n".join([_wrapped(first, "- "), *lines])


def _grid_markdown(grid: Grid) -> str:
    rows = [grid.heads, ("---",) * len(grid.heads)]
    lines = [f"| {' | '.join(rows[0])} |", f"|{'---|' * len(grid.heads)}"]
    return "\n".join([*lines, *(f"| {' | '.join(map(escape, row))} |" for row in grid.rows)])


def _html(text: str) -> str:
    return escape_html(clean(text).strip())


def _html_blocks(paper: Paper) -> Iterator[str]:
    yield marking_line(BriefContent(title="", marking=paper.marking))
    yield f"<h1>{_html(paper.title)}</h1>"
    for one in (" · ".join(paper.facts), paper.withheld):
        yield f"<p><small>{_html(one)}</small></p>" if one else ""
    for part in paper.parts:
        yield f"<h{part.level}>{_html(part.heading)}</h{part.level}>"
        yield from (f"<p>{_html(line)}</p>" for line in part.lines)
        if part.points:
            yield f"<ul>{''.join(f'<li>{_html(one)}</li>' for one in part.points)}</ul>"
        if part.grid:
            yield _grid_html(part.grid)


def _grid_html(grid: Grid) -> str:
    heads = "".join(f'<th scope="col">{_html(one)}</th>' for one in grid.heads)
    rows = "".join(
        f"<tr>{''.join(f'<td>{_html(cell)}</td>' for cell in row)}</tr>" for row in grid.rows
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _part_data(part: Part, setter: Setter) -> dict[str, Any]:
    grid = part.grid and {
        "widths": part.grid.widths,
        "heads": [setter.runs(one) for one in part.grid.heads],
        "rows": [[setter.runs(cell, NARROW) for cell in row] for row in part.grid.rows],
    }
    return {
        "level": part.level,
        "heading": setter.heading(part.heading, "Untitled"),
        "lines": [setter.runs(line) for line in part.lines],
        "points": [setter.runs(one) for one in part.points],
        "grid": grid,
    }
