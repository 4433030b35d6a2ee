# SPDX-License-Identifier: MIT
"""The brief as Markdown: the same parts, nothing read as markup."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workstation.briefing.content import BriefContent
from workstation.briefing.markdown import escape, render_markdown


def test_the_parts_in_order(typical):
    text = render_markdown(typical)
    heads = [line for line in text.splitlines() if line.startswith("#")]
    assert heads == [
        "# Was Sundarre warned before the gates of the Orn dam were opened?",
        "## Judgements",
        "## What is contested",
        "## What we do not know",
        "## Who says what",
        "## Citations",
        "## Evidence",
        "## Sources",
    ]
    assert text.startswith("**TLP\\:AMBER**\n")
    assert text.endswith("**TLP\\:AMBER**\n")
    assert "It is **likely** \\(55–80 %\\) that no formal warning" in text
    assert "  \n   Confidence moderate: two statements agree" in text
    assert "| Was a warning given?<br>*contested* | ● says yes \\[1\\] \\(10 Nov · B2\\) |" in text
    assert "~~says no~~ \\(no longer current · 7 Nov · B2\\)" in text
    assert "  - Says no: Nothing held" in text
    assert "“We opened the gates, and we would do it again”" in text
    assert "**had received no warning before the water came**" in text


def test_an_empty_brief_says_so():
    text = render_markdown(BriefContent(title=""))
    assert text.startswith("# Untitled\n")
    assert "No judgement recorded\\." in text


def test_a_text_cannot_break_out(typical):
    evil = "a | b\n\n# head <script> [x](y) `c` **d**"
    text = render_markdown(replace(typical, title=evil, gaps=(evil,)))
    assert "# a \\| b \\# head \\<script\\> \\[x\\]\\(y\\) \\`c\\` \\*\\*d\\*\\*\n" in text


@given(st.text(st.characters(), max_size=60))
def test_escaped_text_is_one_line_and_keeps_its_letters(text):
    shown = escape(text)
    assert "\n" not in shown
    # A backslash at an end may keep the space before it.
    bare = escape(text.replace("\\", "")).replace("\\", "")
    assert shown.replace("\\", "").strip() == bare.strip()
    shown.encode()
