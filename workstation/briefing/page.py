# SPDX-License-Identifier: MIT
"""A brief as one small self-contained HTML page: no script, nothing loaded, every text escaped."""

import re
from collections.abc import Iterable, Iterator
from html import escape as escape_html

from workstation.briefing.content import (
    STANCE_WORDS,
    BriefContent,
    CellSign,
    CellText,
    Citation,
    Contested,
    Judgement,
    Side,
    SourceEntry,
    TableRow,
    folded,
    words_of,
)
from workstation.briefing.layout import language, split_likelihood
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
from workstation.domain.markings import TLP_COLOURS

_STYLE = """
body{font:16px/1.5 "Noto Serif",Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem;
color:#111;background:#fff;overflow-wrap:anywhere}
h1,h2,th,small,.tlp{font-family:Inter,"Segoe UI",Arial,sans-serif}
h1{font-size:1.9rem;line-height:1.2}
h2{font-size:1rem;color:#1F4E79;margin:2rem 0 .5rem}small{color:#4b4b4b}
.tlp{text-align:right}.tlp b{background:#000;padding:.2em .5em;font-size:12pt}
.bottom{background:#EEF3F9;border-left:3px solid #1F4E79;padding:.7rem 1rem}
table{border-collapse:collapse;width:100%}th{background:#f3f3f3;font-size:.85rem}
th,td{text-align:start;vertical-align:top;padding:.4rem;border-bottom:1px solid #bbb}
blockquote{border-inline-start:2px solid #aaa;margin:.4rem 0;padding:0 1rem;color:#444}
blockquote b{color:#000}.suggested{border-bottom:1px dotted}
@media print{body{margin:0;font-size:10pt}thead{display:table-header-group}}
""".strip()


def render_html(content: BriefContent) -> str:
    """The brief as an HTML document in UTF-8."""
    title = _text(content.title) or "Untitled"
    body = "\n".join(part for part in _parts(content, title) if part)
    return whole_page(language(content.language, "en"), title, body)


def whole_page(lang: str, title: str, body: str) -> str:
    """A document around these parts; title and body have been escaped."""
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n'
        '<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _text(text: str, *, strip: bool = True) -> str:
    shown = clean(text)
    return escape_html(shown.strip() if strip else shown)


def _parts(content: BriefContent, title: str) -> Iterator[str]:
    marking = marking_line(content)
    yield marking
    yield f"<h1>{title}</h1>"
    yield _small(" · ".join(label + value for label, value in facts(content) if value))
    yield _small(content.withheld)
    lines = [_text(line) for line in re.split(r"[\r\n]+", content.bottom_line) if line.strip()]
    yield f'<p class="bottom"><b>Bottom line.</b> {"<br>".join(lines)}</p>' if lines else ""
    yield "<h2>Judgements</h2>"
    yield _list("ol", map(_judgement, content.judgements), "No judgement recorded.")
    yield "<h2>What is contested</h2>"
    yield _contested(content.contested)
    yield "<h2>What we do not know</h2>"
    yield _list("ul", (f"<li>{_text(gap)}</li>" for gap in content.gaps), "No gaps recorded.")
    yield _small(content.basis and f"Basis: {content.basis}")
    yield _small(content.scheme_name and f"Likelihood terms: {content.scheme_name}")
    yield "<h2>Who says what</h2>"
    yield _table(content)
    yield "<h2>Citations</h2>"
    yield _list("ol", map(_citation, content.citations), "Nothing is cited.")
    yield "<h2>Evidence</h2>"
    yield "\n".join(map(_evidence, content.citations)) or "<p>No passage is cited.</p>"
    yield "<h2>Sources</h2>"
    yield _list("ul", map(_source, content.sources), "No source is listed.")
    yield marking


def marking_line(content: BriefContent) -> str:
    """Classification and label as a line; empty where there is none."""
    if not (content.marking or content.classification):
        return ""
    colour = TLP_COLOURS.get(content.marking.strip().upper(), "#FFFFFF")
    label = f'<b style="color:{colour}">{_text(content.marking)}</b>' if content.marking else ""
    return f'<p class="tlp">{_text(content.classification)} {label}</p>'


def _small(text: str) -> str:
    return f"<p><small>{_text(text)}</small></p>" if text.strip() else ""


def _list(kind: str, items: Iterable[str], empty: str) -> str:
    inside = "\n".join(items)
    return f"<{kind}>\n{inside}\n</{kind}>" if inside else f"<p>{empty}</p>"


def _numbers(citations: tuple[int, ...]) -> str:
    links = ", ".join(f'<a href="#citation-{number}">{number}</a>' for number in citations)
    return f"<sup>{links}</sup>" if links else ""


def _judgement(one: Judgement) -> str:
    before, at, after = split_likelihood(one)
    range_ = f" ({_text(one.range)})" if one.range else ""
    if at:
        lead = f"{_text(before, strip=False)}<b>{_text(at)}</b>{range_}"
    else:
        lead = f"<b>{_text(one.likelihood)}</b>{range_}: " if one.likelihood else ""
    why = f": {_text(one.why)}" if one.why else ""
    return (
        f'<li value="{one.number}">{lead}{_text(after, strip=False)}{_numbers(one.citations)}<br>'
        f"<small>Confidence {_text(one.confidence) or 'not stated'}{why}</small></li>"
    )


def _contested(items: tuple[Contested, ...]) -> str:
    if not items:
        return "<p>Nothing that is held is contested.</p>"
    rows = "\n".join(
        f"<tr><td>{_text(one.question)}</td><td>{_sides(one.yes)}</td><td>{_sides(one.no)}</td></tr>"
        for one in items
    )
    head = "<th>Question</th><th>● Says yes</th><th>✕ Says no</th>"
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _sides(sides: tuple[Side, ...]) -> str:
    said = (
        f"{_text(one.speaker)}{_numbers(one.citations)}"
        + (f"<br><small>{_text(one.note)}</small>" if one.note else "")
        for one in sides
    )
    return "<br>".join(said) or "Nothing held"


def _table(content: BriefContent) -> str:
    table = folded(content.table)
    if not table.columns or not table.rows:
        return "<p>No question is compared yet.</p>"
    head = "".join(f'<th scope="col">{_text(name)}</th>' for name in ("Question", *table.columns))
    rows = "\n".join(_row(row, len(table.columns)) for row in table.rows)
    return (
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n"
        f"<p><small>{NOTHING_HELD}</small></p>"
    )


def _row(row: TableRow, width: int) -> str:
    state = f"<br><small>{_text(row.state)}</small>" if row.state else ""
    cells = [_cell(cell) for cell in row.cells[:width]]
    cells += [""] * (width - len(cells))
    inside = "".join(f"<td>{cell}</td>" for cell in cells)
    return f'<tr><th scope="row">{_text(row.question)}{state}</th>{inside}</tr>'


def _cell(cell: CellText) -> str:
    summary = f"<small>{_text(cell.summary)}</small>" if cell.summary else ""
    return "<br>".join(filter(None, (*map(_sign, cell.signs), summary)))


def _sign(one: CellSign) -> str:
    words = _text(one.text or STANCE_WORDS.get(one.stance or "", ""))
    words = words if one.current else f"<s>{words}</s>"
    words = f'<span class="suggested">{words}</span>' if one.suggested else words
    notes = f"<br><small>{_text(sign_notes(one))}</small>" if sign_notes(one) else ""
    return f"{GLYPHS.get(one.stance or '', '')} {words}{_numbers(one.citations)}{notes}".strip()


def _citation(one: Citation) -> str:
    said = f"<bdi{_spoken(one)}>{_text(words_of(one))}</bdi>"
    number = one.number
    return f'<li id="citation-{number}" value="{number}">{_text(attribution(one))}: {said}</li>'


def _spoken(one: Citation) -> str:
    """Direction and language of a passage, as attributes."""
    code = language(one.language, "")
    direction = "rtl" if one.direction == "rtl" else "ltr"
    return f' dir="{direction}"' + (f' lang="{code}"' if code else "")


def _evidence(one: Citation) -> str:
    passage = (
        f"{_text(one.prefix, strip=False)}<b>{_text(one.exact)}</b>{_text(one.suffix, strip=False)}"
    )
    context = " ".join(filter(None, (_text(one.before), passage, _text(one.after))))
    return (
        f"<p><b>{one.number}</b> <bdi>{_text(one.speaker)}</bdi></p>\n"
        f"<blockquote{_spoken(one)}>{context}</blockquote>\n{_small(about_passage(one))}"
    )


def _source(one: SourceEntry) -> str:
    return f"<li>{_text(one.title) or 'Untitled'}<br><small>{_text(about_source(one))}</small></li>"
