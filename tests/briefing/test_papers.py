# SPDX-License-Identifier: MIT
"""A paper in every form: all words stand there, and none is taken for markup."""

import pypdfium2

from workstation.briefing.papers import paper_html, paper_markdown, paper_pdf, paper_text
from workstation.domain.papers import Grid, Paper, Part

WILD = "<b>*Dam*</b> | #1 😀"
PAPER = Paper(
    title=f"The merge of {WILD}",
    facts=("12 Nov 2031", "merged by A. Lind"),
    parts=(
        Part("What came in", ("2 claims.",), (WILD, "the dam held")),
        Part(
            "What it changed", grid=Grid(("What", "Before", "After"), ((WILD, "", "x"),), (2, 1, 1))
        ),
        Part("Inside", ("deep",), level=3),
        Part("Deeper", ("down",), level=4),
    ),
    workspace="The dam",
    marking="TLP:AMBER",
    withheld="A part of the dam.",
)


def test_plain_words_have_all_of_it():
    told = paper_text(PAPER)
    for words in ("TLP:AMBER", "A part of the dam.", f"- {WILD}", "After: x", "What came in\n===="):
        assert words in told
    assert "Before:" not in told, "an empty cell says nothing"


def test_in_markdown_nothing_is_markup():
    told = paper_markdown(PAPER)
    assert "# The merge of \\<b\\>\\*Dam\\*\\</b\\> \\| \\#1" in told
    assert "| What | Before | After |\n|---|---|---|\n" in told
    assert "#### Deeper" in told


def test_in_html_nothing_is_markup():
    told = paper_html(PAPER)
    assert "&lt;b&gt;*Dam*&lt;/b&gt;" in told
    assert "<b>*Dam*" not in told
    assert '<th scope="col">After</th>' in told
    assert "<h4>Deeper</h4>" in told


def test_the_pdf_has_the_words_and_the_marking_on_its_page():
    with pypdfium2.PdfDocument(paper_pdf(PAPER)) as document:
        text = document[0].get_textpage().get_text_range()
    for words in ("the dam held", "TLP:AMBER", "A part of the dam.", "The dam", "Deeper"):
        assert words in text
    assert "U+1F600" in text, "what no font has is boxed"


def test_an_empty_paper_can_be_printed():
    assert paper_pdf(Paper("")).startswith(b"%PDF")
    assert paper_text(Paper("Nothing")) == "Nothing\n"
