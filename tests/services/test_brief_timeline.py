# SPDX-License-Identifier: MIT
"""The long form of a brief draws what it cites along time."""

import pypdfium2
import pytest


@pytest.fixture
def brief(case):
    """A long brief on a question with two dated positions, one of them in another script."""
    work = case.work
    first, second, third = case.claims
    work.claims.set(first, statement_date="3 February 2026")
    work.claims.set(second, statement_date="9 March 2026")
    work.questions.place(case.question, first, stance="yes")
    work.questions.set(case.question, wording="Did a cutter hit the ferry 😀 Ẓ 漢?")
    work.claims.set(third, statement_date="In summer")
    return work.briefs.create([case.question], title="Ferry", template="long").rows[0]


def test_the_long_form_draws_what_it_cites(case, brief, tmp_path):
    content = case.work.briefs.content(brief)
    assert "<svg" in content.timeline
    assert "31 people had died" in content.timeline
    assert "2 dated claims" in content.timeline_words
    case.work.briefs.write(brief, tmp_path / "brief.pdf")
    with pypdfium2.PdfDocument(tmp_path / "brief.pdf") as document:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    assert "When it was said" in text
    assert "Mar" in text


def test_what_is_not_cited_is_not_drawn(case, brief):
    case.work.events.add("Ferry sinks", happened="1 February 2026")
    drawn = case.work.briefs.content(brief).timeline
    assert "Ferry sinks" not in drawn
    assert "the ferry was old" not in drawn
    assert "today" not in drawn


def test_the_short_form_and_one_day_alone_draw_nothing(case, brief):
    case.work.briefs.set(brief, template="two-page")
    assert case.work.briefs.content(brief).timeline == ""
    case.work.briefs.set(brief, template="long")
    case.work.claims.set(case.claims[0], statement_date="")
    assert case.work.briefs.content(brief).timeline == ""
