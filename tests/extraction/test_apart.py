# SPDX-License-Identifier: MIT
"""Statements of one sentence that a colon, semicolon or dash parts."""

from workstation.extraction.apart import apart
from workstation.extraction.finding import Found


def found(text, source, cue, *content):
    def place(words):
        return text.index(words), text.index(words) + len(words)

    return Found(
        (place(source),), (place(cue),), tuple(place(c) for c in content), "", sentence=(0, 99)
    )


def words(text, one):
    return [text[a:b] for a, b in one.content]


def test_what_is_disputed_ends_where_the_reason_begins():
    text = "The mayor disputes her figure: half are ill, his office told reporters."
    one = found(text, "The mayor", "disputes", "her figure: half are ill")
    other = found(text, "his office", "told", "her figure: half are ill")
    first, second = apart(text, [one, other], [])
    assert words(text, first) == ["her figure"]
    assert words(text, second) == ["half are ill"]


def test_a_statement_not_among_them_counts_too():
    text = "The station reported that Dorn had fled; within the hour it withdrew the report."
    one = found(text, "The station", "reported", text[21:-1])
    other = found(text, "it", "withdrew", "the report")
    assert words(text, apart(text, [one], [other])[0]) == ["that Dorn had fled"]


def test_a_mark_that_leads_to_the_content_parts_nothing():
    text = "Dorn said: the bridge, he added, was shut."
    one = found(text, "Dorn", "said", "the bridge")
    other = found(text, "he", "added", "the bridge", "was shut")
    assert [words(text, each) for each in apart(text, [one, other], [])] == [
        ["the bridge"],
        ["the bridge", "was shut"],
    ]


def test_by_rules_alone(read):
    claims = read("Dorn questions the method: the sensors, he argues, were upside down.")
    assert [claims.content(k) for k in range(len(claims))] == [
        "the method",
        "the sensors … were upside down",
    ]
