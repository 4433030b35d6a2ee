# SPDX-License-Identifier: MIT
"""Addresses that mean one document, and what changed between two versions of it."""

import pytest

from workstation.analysis.origins.versions import plain_address, what_changed
from workstation.domain.origins import Changed


@pytest.mark.parametrize(
    "url",
    [
        "https://www.example.org/a/b/",
        "http://example.org/a/b",
        "https://EXAMPLE.org/a/b?utm_source=x&fbclid=1#top",
    ],
)
def test_addresses_of_one_document_meet(url):
    assert plain_address(url) == plain_address("https://example.org/a/b")


@pytest.mark.parametrize("url", ["", "https://example.org", "https://[broken", "a/b", "mailto:x"])
def test_what_names_no_document_is_no_address(url):
    assert plain_address(url) == ""


def test_a_question_tells_documents_apart():
    assert plain_address("https://example.org/?p=1") != plain_address("https://example.org/?p=2")


def test_what_changed_paragraph_by_paragraph():
    before, after = "One.\n\nTwo.\n\nThree.", "One.\n\nTwo and a half.\nThree.\n\nFour."
    assert what_changed(before, after) == [
        Changed(("Two.",), ("Two and a half.",)),
        Changed((), ("Four.",)),
    ]
    assert what_changed(before, before.replace("\n\n", "\n")) == []
