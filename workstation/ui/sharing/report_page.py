# SPDX-License-Identifier: MIT
"""A paper as it is read in the window, in the colours in force; all words are escaped."""

from html import escape

from workstation.domain.papers import Grid, Paper, Part
from workstation.ui.kit import theme


def page(paper: Paper) -> str:
    """The whole paper as rich text."""
    facts = " · ".join((*paper.facts, *filter(None, (paper.marking, paper.withheld))))
    head = f"<h2>{escape(paper.title)}</h2><p>{_muted(facts)}</p>"
    return head + "".join(map(_part, paper.parts))


def _part(part: Part) -> str:
    level = part.level + 1
    told = [f"<h{level}>{escape(part.heading)}</h{level}>"]
    told += [f"<p>{escape(line)}</p>" for line in part.lines]
    if part.points:
        told.append(f"<ul>{''.join(f'<li>{escape(one)}</li>' for one in part.points)}</ul>")
    return "".join([*told, _grid(part.grid) if part.grid else ""])


def _grid(grid: Grid) -> str:
    heads = "".join(f'<td style="padding: 2px 12px 2px 0">{_muted(one)}</td>' for one in grid.heads)
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in grid.rows)
    return f'<table width="100%"><tr>{heads}</tr>{rows}</table>'


def _cell(words: str) -> str:
    return f'<td style="padding: 2px 12px 2px 0">{escape(words)}</td>'


def _muted(words: str) -> str:
    return f'<span style="color: {theme.roles().muted}">{escape(words)}</span>'
