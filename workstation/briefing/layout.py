# SPDX-License-Identifier: MIT
"""A brief as the data that the templates read: every text as runs, nothing as markup."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from workstation.briefing.content import (
    BriefContent,
    ComparisonTable,
    Judgement,
    folded,
    sections_of,
)
from workstation.briefing.runs import NARROW, PROSE, Setter, clean
from workstation.domain.markings import TLP_COLOURS

# Values the templates compare or set as they are; no text of a document is among them.
_CODES = {"stance", "direction", "language"}


def as_data(content: BriefContent, setter: Setter) -> dict[str, Any]:
    """The brief as JSON-ready data; `setter` then knows the characters the fonts lack."""
    whole = replace(
        content,
        title=content.title.strip() or "Untitled",
        table=folded(content.table),
        sections=sections_of(content),
        citations=tuple(replace(c, language=language(c.language, "")) for c in content.citations),
        language=language(content.language, "en"),
    )
    data: dict[str, Any] = _data(whole, setter, PROSE)
    paragraphs = (setter.runs(line) for line in re.split(r"[\r\n]+", content.bottom_line))
    return data | {
        "bottom_line": [line for line in paragraphs if line],
        "plain_title": clean(whole.title).strip() or "Untitled",
        "plain_author": clean(content.author).strip(),
        "marking_colour": TLP_COLOURS.get(content.marking.strip().upper(), "#FFFFFF"),
    }


def language(code: str, default: str) -> str:
    """The two or three letters that Typst takes as a language, from codes like "en-GB"."""
    found = re.match(r"([A-Za-z]{2,3})(?![A-Za-z])", code)
    return found[1].lower() if found else default


def _data(value: Any, setter: Setter, longest: int) -> Any:
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
    return data


def _around_likelihood(judgement: Judgement, setter: Setter) -> dict[str, Any]:
    """The sentence before, at and after its likelihood term; `at` is empty where it has none."""
    before, at, after = split_likelihood(judgement)
    return {name: setter.runs(part) for name, part in zip(("before", "at", "after"), (before, at, after), strict=True)}


def split_likelihood(judgement: Judgement) -> tuple[str, str, str]:
    """The sentence split at its likelihood term as a whole word, or ("", "", sentence)."""
    term = judgement.likelihood.strip()
    found = re.search(rf"(?<!\w){re.escape(term)}(?!\w)", judgement.sentence, re.IGNORECASE)
    if not term or not found:
        return "", "", judgement.sentence
    return (judgement.sentence[: found.start()], found[0], judgement.sentence[found.end() :])
