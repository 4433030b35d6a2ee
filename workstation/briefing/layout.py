# SPDX-License-Identifier: MIT
"""A brief as the data that the templates read: every text as runs, nothing as markup."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from workstation.briefing.content import (
    BriefContent,
    Citation,
    ComparisonTable,
    Judgement,
    TableRow,
    folded,
    sections_of,
)
from workstation.briefing.glyphs import families
from workstation.briefing.runs import NARROW, PROSE, Setter, clean
from workstation.domain.markings import TLP_COLOURS

# Values the templates compare or set as they are; no text of a document is among them.
_CODES = {"stance", "direction", "language"}
# The head of the table stands on each of its pages and may not fill them.
_LONGEST_COLUMN = 60
# Nobody can fit more characters than this on page one; it is not tried then.
_LONGEST_FRONT = 8000


def as_data(content: BriefContent, setter: Setter) -> dict[str, Any]:
    """The brief as JSON-ready data; `setter` then knows the characters the fonts lack."""
    whole = replace(
        content,
        table=folded(content.table),
        sections=sections_of(content),
        citations=tuple(replace(c, language=language(c.language, "")) for c in content.citations),
        language=language(content.language, "en"),
        basis=content.basis.strip(" ."),
        timeline="",
        timeline_words="",
    )
    data: dict[str, Any] = _data(whole, setter, PROSE)
    paragraphs = (setter.runs(line) for line in re.split(r"[\r\n]+", content.bottom_line))
    for section, given in zip(data["sections"], whole.sections, strict=True):
        section["question"] = setter.heading(given.question, "Untitled")
    return data | {
        "may_fit": _front_length(content) < _LONGEST_FRONT,
        "running": _running(content, setter),
        "title": setter.heading(content.title, "Untitled"),
        "bottom_line": [line for line in paragraphs if line],
        "timeline": _drawn(content.timeline),
        "timeline_words": clean(content.timeline_words).strip(),
        "plain_title": clean(whole.title).strip() or "Untitled",
        "plain_author": clean(content.author).strip(),
        "marking_colour": TLP_COLOURS.get(content.marking.strip().upper(), "#FFFFFF"),
    }


def _drawn(svg: str) -> str:
    """A picture without the characters that the fonts lack: PDF/A allows none without a shape."""
    known = frozenset().union(*families())
    return "".join(c if c == "\n" or ord(c) in known else "?" for c in svg)


def _front_length(content: BriefContent) -> int:
    texts = [content.title, content.bottom_line, content.basis, *content.gaps]
    return sum(map(len, texts)) + sum(len(one.sentence + one.why) for one in content.judgements[:4])


def _running(content: BriefContent, setter: Setter) -> dict[str, Any]:
    """What stands in the head and foot of each page, short enough to fit there."""
    texts = {
        "workspace": (content.workspace_title, 60),
        "edition": (content.edition, 30),
        "withheld": (content.withheld, 110),
        "cut_off": (content.cut_off, 60),
        "marking": (content.marking.upper(), 36),
        "classification": (content.classification.upper(), 36),
    }
    return {name: setter.runs(setter.shortened(text, most)) for name, (text, most) in texts.items()}


def language(code: str, default: str) -> str:
    """The two or three letters that Typst takes as a language, from codes like "en-GB"."""
    found = re.match(r"([A-Za-z]{2,3})(?![A-Za-z])", code)
    return found[1].lower() if found else default


def _data(value: Any, setter: Setter, longest: int) -> Any:  # noqa: ANN401 - any field
    """Dataclasses become dictionaries, tuples lists, texts runs."""
    if isinstance(value, str):
        return setter.runs(value, longest)
    if isinstance(value, tuple):
        return [_data(item, setter, longest) for item in value]
    if not is_dataclass(value):
        return value
    longest = NARROW if isinstance(value, ComparisonTable) else longest
    data = {
        f.name: getattr(value, f.name)
        if f.name in _CODES
        else _data(getattr(value, f.name), setter, longest)
        for f in fields(value)
    }
    if isinstance(value, Judgement):
        data |= _around_likelihood(value, setter)
    if isinstance(value, ComparisonTable):
        names = (setter.shortened(name, _LONGEST_COLUMN) for name in value.columns)
        data["columns"] = [setter.runs(name, NARROW) for name in names]
    if isinstance(value, TableRow):
        data["keep"] = _keeps(value, setter)
    if isinstance(value, Citation):
        data |= {"stop": _stop(value)}
    return data


def _keeps(row: TableRow, setter: Setter) -> bool:
    """Whether the row is low enough to stay on one page."""
    signs = [(sign.text, sign.note) for cell in row.cells for sign in cell.signs]
    texts = [row.question, *(cell.summary for cell in row.cells), *sum(signs, ())]
    most = max((len(cell.signs) for cell in row.cells), default=0)
    return most <= 5 and max(map(setter.room, texts)) <= 160


def _around_likelihood(judgement: Judgement, setter: Setter) -> dict[str, Any]:
    """The sentence before, at and after its likelihood term; `at` is empty where it has none."""
    before, at, after = split_likelihood(judgement)
    leading = judgement.likelihood[:1].upper() + judgement.likelihood[1:]
    parts = {"before": before, "at": at, "after": after, "leading": leading}
    return {name: setter.runs(part) for name, part in parts.items()}


def _stop(citation: Citation) -> str:
    """The full stop after what was said, unless it brings its own."""
    own = citation.exact if citation.quoted or not citation.sentence else citation.sentence
    return "" if own.rstrip().endswith((".", "!", "?", "…", "۔", "؟")) else "."


def split_likelihood(judgement: Judgement) -> tuple[str, str, str]:
    """The sentence split at its likelihood term as a whole word, or ("", "", sentence)."""
    term = judgement.likelihood.strip()
    found = re.search(rf"(?<!\w){re.escape(term)}(?!\w)", judgement.sentence, re.IGNORECASE)
    if not term or not found:
        return "", "", judgement.sentence
    return (judgement.sentence[: found.start()], found[0], judgement.sentence[found.end() :])
