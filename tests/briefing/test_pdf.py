# SPDX-License-Identifier: MIT
"""Printed briefs: text, pages, marks, bookmarks, standards, and no character that stops them."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdfium2 import raw

from workstation.briefing.content import (
    BriefContent,
    CellSign,
    CellText,
    Citation,
    ComparisonTable,
    Contested,
    Judgement,
    Section,
    Side,
    SourceEntry,
    TableRow,
)
from workstation.briefing.pdf import TEMPLATES, render_pages, render_pdf
from workstation.errors import UserError
from workstation.resources import resource

MADE_AT = dt.datetime(2026, 11, 12, 18, 40, tzinfo=dt.UTC)


def _pages(pdf: bytes) -> list[str]:
    """The text of each page with one space for any white space."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in document]


def _outline(pdf: bytes) -> list[tuple[int, str]]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [(entry.level, entry.get_title()) for entry in document.get_toc()]


def _outside(pdf: bytes) -> list[str]:
    """Characters that stand off the page or in its outer margin of 40 points."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            width, height = page.get_size()
            text = page.get_textpage()
            for at in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(at)
                if left < 40 or right > width - 40 or bottom < 20 or top > height - 20:
                    found.append(text.get_text_range(at, 1))
    return found


def test_page_one_answers_and_page_two_shows_who_says_what(typical):
    made = render_pdf(typical)
    first, second, third = _pages(made.pdf)
    assert made.pages == 3
    assert made.missing_characters == ()
    for words in (
        "Was Sundarre warned before the gates of the Orn dam were opened?",
        "For: Flood cell, duty officer",
        "Author: M. Tavi",
        "Written 12 Nov 2026, 18:40 UTC",
        "Information cut-off 12 Nov 2026, 16:00 UTC",
        "Bottom line. The gates were opened on purpose",
        "It is likely (55–80 %) that no formal warning reached the districts of Sundarre.",
        "Confidence moderate: two statements agree",
        "Very unlikely (5–20 %): The gates will be opened again",
        "Mayor of Lower Sund",
        "Nothing held",
        "No log of calls between the two dam offices is held.",
        "Basis: 6 sources, 5 statements, 4 carriers",
        "Likelihood terms: ICD 203.",
    ):
        assert words in first
    assert "An empty cell means that nothing is held, not that nothing was said." in second
    assert "in Velmark Courier, 10 Nov 2026 (B2): “We opened the gates" in second
    assert "in the words of Lower Valley Wire, 9 Nov 2026 (C3): Nobody in" in second
    assert "“sirens" not in second
    assert "The board met for three hours on Tuesday. Asked about the flood" in third
    assert "B Usually reliable" in third
    assert "not assessed" in third


def test_likelihood_and_confidence_never_share_a_sentence(typical):
    first = _pages(render_pdf(typical).pdf)[0]
    for sentence in re.split(r"(?<=[.!?])[\d, ]* ", first):
        assert not ("Confidence" in sentence and "%" in sentence)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_marking_stands_twice_on_every_page(crowd, template):
    marked = replace(crowd, marking="TLP:AMBER+STRICT", classification="Restricted")
    pages = _pages(render_pdf(marked, template).pdf)
    assert len(pages) > 8
    for number, text in enumerate(pages, 1):
        assert text.count("RESTRICTED TLP:AMBER+STRICT") == 2
        assert f"{number} / {len(pages)}" in text


def test_what_was_withheld_is_said_on_every_page(typical):
    pages = _pages(render_pdf(replace(typical, withheld="4 sources above TLP:GREEN withheld")).pdf)
    assert all("4 sources above TLP:GREEN withheld" in text for text in pages)


def test_an_empty_brief_says_so():
    made = render_pdf(BriefContent(title=" "))
    text = " ".join(_pages(made.pdf))
    assert _outline(made.pdf)[0] == (0, "Untitled")
    for words in (
        "No judgement recorded.",
        "Nothing that is held is contested.",
        "No gaps recorded.",
    ):
        assert words in text
    assert "TLP" not in text


def test_bookmarks_and_contents(typical):
    short = ["Judgements", "What is contested", "What we do not know", "Who says what"]
    rest = ["Citations", "Evidence", "Sources"]
    assert [title for _, title in _outline(render_pdf(typical).pdf)] == [
        typical.title,
        *short,
        *rest,
    ]
    long = render_pdf(typical, "long")
    questions = [row.question for row in typical.table.rows]
    titles = [title for level, title in _outline(long.pdf) if level < 2]
    assert titles == [typical.title, "Contents", *short[:3], *questions, short[3], *rest]
    assert re.search(rf"{re.escape(questions[0])} (\. ?)+[123]", _pages(long.pdf)[0])


def test_standards_metadata_and_tags(scripts):
    pdf = render_pdf(scripts).pdf
    metadata = pdf[pdf.index(b"<x:xmpmeta") : pdf.index(b"</x:xmpmeta>")].decode()
    for entry in (
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<rdf:li>en</rdf:li>",
        "<rdf:li>M. Tavi</rdf:li>",
        scripts.title,
    ):
        assert entry in metadata
    with pypdfium2.PdfDocument(pdf) as document:
        assert raw.FPDFCatalog_IsTagged(document.raw)
        assert document.get_metadata_value("Title") == scripts.title


def test_a_brief_in_another_language_says_so(typical):
    metadata = render_pdf(replace(typical, language="fr-CA")).pdf
    assert b"<rdf:li>fr</rdf:li>" in metadata


def test_three_scripts_are_set_and_the_rest_is_boxed(scripts):
    made = render_pdf(scripts)
    text = " ".join(_pages(made.pdf))
    assert made.missing_characters == ("😀",)
    assert "U+1F600" in text
    for words in ("Министерство внутренних дел Сундарре", "فتحنا البوابات في الساعة الثالثة"):
        assert words in text


def test_the_same_content_and_time_give_the_same_bytes(typical):
    first, second = (render_pdf(typical, made_at=MADE_AT) for _ in range(2))
    assert first == second


def test_a_crowded_page_one_stays_one_page(crowd):
    pages = _pages(render_pdf(crowd).pdf)
    assert "Basis: 6 sources" in pages[0]
    assert "2 more recorded, not printed in this short form." in pages[0]
    assert "Who says what" in pages[1]


def test_table_heads_repeat_and_others_are_together(crowd):
    pages = _pages(render_pdf(crowd).pdf)
    tables = [text for text in pages if "Others (3)" in text]
    assert len(tables) > 1
    assert all("An empty cell means" in text and "Question" in text for text in tables)


def test_nothing_stands_off_the_page():
    words = [
        "W" * 200,
        "m" * 18,
        "😀" * 40,
        "Международноеконсультативное",
        "https://a.example/" + "q1" * 90,
    ]
    for word in words:
        cells = tuple(
            CellText((CellSign("yes", word, word), CellSign(None, word)), word) for _ in "1234567"
        )
        content = BriefContent(
            title=word,
            workspace_title=word,
            audience=word,
            author=word,
            cut_off=word,
            marking="TLP:RED",
            classification=word,
            bottom_line=word,
            scheme_name=word,
            judgements=(Judgement(1, word, word, word, word, word),),
            contested=(Contested(word, (Side(word, word),), (Side(word, word),)),),
            gaps=(word,),
            table=ComparisonTable((word,) * 7, (TableRow(word, word, cells),)),
            citations=(Citation(1, word, word, word, url=word, sha256=word, prefix=word),),
            sources=(SourceEntry(*[word] * 11),),
        )
        for template in TEMPLATES:
            assert _outside(render_pdf(content, template).pdf) == []


def test_very_long_paragraphs_flow_on(typical):
    made = render_pdf(replace(typical, bottom_line="water rose " * 9_000, gaps=("z" * 20_000,)))
    assert made.pages > 20
    assert "".join(_pages(made.pdf)).count("water rose") > 8_000


def _content(texts: list[str]) -> BriefContent:
    """A brief with the texts in every place in turn."""
    at = iter(texts * 40)
    take = lambda: next(at)  # noqa: E731
    signs = tuple(CellSign(stance, take(), take(), (1, 9)) for stance in ("yes", take(), None))
    return BriefContent(
        title=take(),
        workspace_title=take(),
        audience=take(),
        author=take(),
        cut_off=take(),
        marking=take(),
        classification=take(),
        bottom_line=take(),
        judgements=(Judgement(1, take(), take(), take(), take(), take(), (1, 9)),),
        contested=(Contested(take(), (Side(take(), take(), (1,)),), ()),),
        gaps=(take(), take()),
        basis=take(),
        table=ComparisonTable((take(), take()), (TableRow(take(), take(), (CellText(signs),)),)),
        citations=(
            Citation(
                1,
                *[take() for _ in range(2)],
                quoted=True,
                prefix=take(),
                suffix=take(),
                url=take(),
            ),
            Citation(2, take(), exact=take(), language=take(), direction="rtl", sha256=take()),
        ),
        sources=(SourceEntry(*[take() for _ in range(11)]),),
        sections=(Section(take(), take(), take(), gaps=(take(),)),),
        language=take(),
    )


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(st.characters(), max_size=40), min_size=3, max_size=60))
def test_no_character_stops_a_brief(texts):
    for template in TEMPLATES:
        assert render_pdf(_content(texts), template).pages >= 1


def test_every_block_of_unicode_prints():
    texts = ["".join(map(chr, range(start, start + 64))) for start in range(0, 0x3000, 64)]
    marks = [
        "a\u0301\u064b",
        "ب\u0301",
        "\u0301",
        "]#[*_`$@<x>",
        "\u200f\u200e",
        "\u202eabc",
        "ﷺ\ue000",
    ]
    made = render_pdf(replace(_content(marks), gaps=tuple(texts)))
    assert "\u0e01" in made.missing_characters


def test_markup_in_a_text_is_printed_not_run(typical):
    text = '#panic("x") #include "/parts.typ" $x^2$ = [no] @ref <label>'
    assert text in _pages(render_pdf(replace(typical, bottom_line=text)).pdf)[0]


def test_templates_import_nothing_from_elsewhere():
    for path in Path(resource("briefs")).glob("*.typ"):
        text = path.read_text("utf-8")
        assert "@preview" not in text
        assert not re.search(r"\beval\(|\bread\(|\bplugin\(", text)
        assert set(re.findall(r'#import "([^"]+)"', text)) <= {"parts.typ"}


def test_an_unknown_template_is_refused(typical):
    with pytest.raises(UserError, match="two-page or long"):
        render_pdf(typical, "memo")


def test_pages_for_the_preview(typical):
    pages = render_pages(typical, ppi=40)
    assert len(pages) == render_pdf(typical).pages
    assert all(page.startswith(b"\x89PNG") for page in pages)
