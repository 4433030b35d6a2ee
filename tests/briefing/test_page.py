# SPDX-License-Identifier: MIT
"""The brief as HTML: well-formed, self-contained, escaped."""

from dataclasses import replace
from html.parser import HTMLParser

from workstation.briefing.content import BriefContent
from workstation.briefing.page import render_html

_VOID = {"meta", "br"}


class _Reader(HTMLParser):
    """Checks nesting and collects tags, attributes and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def test_the_page_is_well_formed_and_whole(typical):
    page = _Reader(render_html(typical))
    text = "".join(page.words)
    assert page.open == []
    assert text.count("TLP:AMBER") == 2
    for words in (
        "It is likely (55–80 %) that no formal warning reached",
        "Confidence moderate: two statements agree",
        "An empty cell means that nothing is held, not that nothing was said.",
        "“We opened the gates, and we would do it again”",
        "B Usually reliable",
    ):
        assert words in text


def test_every_number_leads_to_its_citation(typical):
    page = _Reader(render_html(typical))
    targets = {attributes.get("id") for _, attributes in page.tags}
    links = {str(attributes["href"]) for tag, attributes in page.tags if tag == "a"}
    assert links == {"#citation-1", "#citation-2", "#citation-3"}
    assert {link[1:] for link in links} <= targets


def test_nothing_is_loaded_or_run(typical):
    evil = '"><script src="x"></script><img src=x onerror=y>&amp;'
    fields = {
        "title": evil,
        "marking": evil,
        "language": evil,
        "bottom_line": evil,
        "gaps": (evil,),
        "citations": (replace(typical.citations[0], language=evil, direction=evil, url=evil),),
    }
    page = _Reader(render_html(replace(typical, **fields)))
    assert not {"script", "img", "link", "iframe"} & {tag for tag, _ in page.tags}
    assert "".join(page.words).count(evil) >= 5
    assert page.open == []


def test_right_to_left_quotes_carry_their_direction(scripts):
    page = _Reader(render_html(scripts))
    quotes = [attributes for tag, attributes in page.tags if tag == "blockquote"]
    assert [quote["dir"] for quote in quotes] == ["rtl", "ltr", "ltr"]
    assert quotes[0]["lang"] == "ar"


def test_an_empty_brief_says_so():
    text = "".join(_Reader(render_html(BriefContent(title=""))).words)
    assert "Untitled" in text
    assert "No judgement recorded." in text
