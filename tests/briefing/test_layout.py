# SPDX-License-Identifier: MIT
"""A brief as data: complete, JSON-ready, short where it must be."""

import json
from dataclasses import replace

import pytest

from workstation.briefing.content import BriefContent, CellSign, CellText, Judgement, TableRow
from workstation.briefing.layout import as_data, language, split_likelihood
from workstation.briefing.runs import Setter


def test_data_is_json_even_with_lone_surrogates(typical):
    data = as_data(replace(typical, bottom_line="a\ud800b"), Setter())
    assert json.loads(json.dumps(data)) == data
    assert data["bottom_line"] == ["a�b"]


def test_an_empty_brief_is_untitled():
    data = as_data(BriefContent(title="\n"), Setter())
    assert data["title"] == data["plain_title"] == "Untitled"


def test_paragraphs_of_the_bottom_line():
    data = as_data(BriefContent("T", bottom_line="One.\r\n\r\nTwo.\n"), Setter())
    assert data["bottom_line"] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("code", "shown"), [("en", "en"), ("en-GB", "en"), ("prs", "prs"), ("english", "?"), ("", "?")]
)
def test_language_codes(code, shown):
    assert language(code, "?") == shown


def test_the_likelihood_term_is_found_as_a_whole_word():
    one = Judgement(1, "Unlikely talk; it is Likely to rain.", "likely")
    assert split_likelihood(one) == ("Unlikely talk; it is ", "Likely", " to rain.")
    assert split_likelihood(replace(one, likelihood="remote")) == ("", "", one.sentence)
    assert split_likelihood(replace(one, likelihood="")) == ("", "", one.sentence)


def test_the_running_head_is_short(typical):
    data = as_data(replace(typical, workspace_title="w" * 900), Setter())
    assert len("".join(part or "" for part in data["running"]["workspace"])) == 61


def test_only_low_rows_are_kept_together(typical):
    low, high = (
        TableRow("Q?", "", (CellText((CellSign("yes", note="n" * n),)),)) for n in (20, 2000)
    )
    table = replace(typical.table, rows=(low, high))
    rows = as_data(replace(typical, table=table), Setter())["table"]["rows"]
    assert [row["keep"] for row in rows] == [True, False]


def test_a_sentence_gets_one_full_stop(typical):
    stops = [one["stop"] for one in as_data(typical, Setter())["citations"]]
    assert stops == [".", "", "."]
