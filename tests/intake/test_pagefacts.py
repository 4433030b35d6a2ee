# SPDX-License-Identifier: MIT
"""Facts come from a page's own metadata or not at all."""

import json

import pytest

from workstation.intake.reading import read_bytes

BODY = "<p>He said no on 3 May 2026.</p>"


def facts(head, body=BODY, attributes=""):
    return read_bytes("a.html", f"<html {attributes}><head>{head}</head><body>{body}".encode())


def ld(**node):
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def test_open_graph_and_meta_tags():
    found = facts(
        '<meta property="og:title" content="Bay closed"><meta name="author" content="By Ada Moor">'
        '<meta property="og:site_name" content="Harbour Post"><link rel="canonical" '
        'href="https://post.example/bay"><meta property="article:published_time" '
        'content="2026-11-12T23:59:00-05:00">',
        attributes="lang='en-GB'",
    )
    assert (found.title, found.author, found.publisher) == (
        "Bay closed",
        "Ada Moor",
        "Harbour Post",
    )
    assert found.url == "https://post.example/bay"
    assert (found.published_on, found.language) == ("2026-11-12", "en")


def test_linked_data_in_a_graph():
    article = {
        "@type": ["NewsArticle"],
        "headline": "Bay closed",
        "author": [{"name": "Ada Moor"}, {"name": "Ida Vane"}, "https://post.example/u/1"],
        "publisher": {"name": "Harbour Post"},
        "datePublished": "2026-11-12T08:00:00Z",
        "inLanguage": "fr-FR",
        "url": "https://post.example/bay",
    }
    found = facts(ld(**{"@graph": [{"@type": "WebSite", "name": "Site"}, article]}))
    assert (found.title, found.author) == ("Bay closed", "Ada Moor, Ida Vane")
    assert (found.publisher, found.published_on) == ("Harbour Post", "2026-11-12")
    assert (found.language, found.url) == ("fr", "https://post.example/bay")


def test_a_marked_time_in_the_articles_head_counts():
    head = "<article><header><time datetime='2026-11-12'>Thursday</time></header>"
    assert facts("", f"{head}{BODY}</article>").published_on == "2026-11-12"


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta property="article:modified_time" content="2026-11-13">',
        '<meta name="date" content="03/04/2026">',
        '<meta name="date" content="2026">',
        ld(**{"@type": "NewsArticle", "dateModified": "2026-11-12", "copyrightYear": "2026"}),
        ld(**{"@type": "Organization", "name": "X", "datePublished": "2026-11-12"}),
        '<script type="application/ld+json">{"@type": "NewsArticle", broken</script>',
    ],
)
def test_no_date_is_ever_guessed(head):
    body = f"{BODY}<p>Posted 12 November 2026</p><time datetime='2026-11-12'>x</time>© 2026"
    assert facts(head, body).published_on is None


def test_nothing_is_invented():
    found = facts("")
    assert (found.title, found.author, found.publisher, found.url) == ("", "", "", "")
    assert (found.published_on, found.language) == (None, "")


@pytest.mark.parametrize("name", ["https://post.example/u/1", "@handle", "www.post.example"])
def test_addresses_are_no_names(name):
    found = facts(
        f'<meta name="author" content="{name}"><meta property="og:site_name" content="{name}">'
    )
    assert (found.author, found.publisher) == ("", "")


def test_addresses_of_other_schemes_are_left_out():
    found = facts(
        '<link rel="canonical" href="/bay"><meta property="og:url" content="javascript:x">'
    )
    assert found.url == ""


def test_hostile_metadata_does_no_harm():
    deep = '<script type="application/ld+json">' + "[" * 100_000 + "</script>"
    wide = ld(**{"@graph": [{"@type": "Thing"}] * 5_000})
    odd = ld(**{"@type": 7, "author": {"name": ["x"]}, "headline": {"a": 1}, "url": 3})
    for head in (deep, wide, odd):
        assert facts(head).text == "He said no on 3 May 2026."
