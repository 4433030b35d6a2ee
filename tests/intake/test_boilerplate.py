# SPDX-License-Identifier: MIT
"""What belongs to the site, by wording."""

import pytest
from lxml import html

from workstation.intake.boilerplate import headings, tidy, trimmed


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to our newsletter.",
        "Read more:",
        "SEE ALSO: Ten ships that never came home",
        "Lire aussi : Dix navires",
        "Lesen Sie auch: Zehn Schiffe",
        "اقرأ أيضا: عشر سفن",
        "© 2026 Harbour Post. All rights reserved.",
        "3 comments",
    ],
)
def test_the_sites_lines_go(line):
    assert (
        trimmed(f"He said no.\n{line}\nShe said yes.", frozenset()) == "He said no.\nShe said yes."
    )


@pytest.mark.parametrize(
    "line",
    [
        "Watchmen said they had followed him to Twitter's office.",
        "Related charges were dropped.",
        "“See more, say less,” he said.",
        "The comments were withdrawn.",
        "Sign the treaty, he said.",
    ],
)
def test_the_articles_lines_stay(line):
    assert trimmed(line, frozenset()) == line


def test_only_the_headline_on_top_goes():
    tree = html.document_fromstring("<title>Bay closed | Post</title><h1>Bay  closed!</h1>")
    titles = headings(tree, "The bay is closed")
    text = "Bay closed\nHe said no.\nA.\nB.\nC.\nBay closed"
    assert trimmed(text, titles) == "He said no.\nA.\nB.\nC.\nBay closed"


def test_tidying_survives_pages_that_are_nothing():
    for markup in ("<p></p>", "<ul><li></li></ul>", "<h2>Read more</h2>", "<html></html>"):
        tree = html.document_fromstring(markup)
        tidy(tree)
        assert tree.text_content().strip() in ("", "Read more")
