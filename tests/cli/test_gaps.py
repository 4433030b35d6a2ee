# SPDX-License-Identifier: MIT
"""Gaps from the command line."""

import pytest


@pytest.fixture
def asked(do, tmp_path):
    """A case with two questions, one answered by the coast guard."""
    case, article = tmp_path / "case.awdb", tmp_path / "article.txt"
    article.write_text("The Calder Coast Guard denied that its cutter had touched the bridge.\n")
    assert do("new", case).status == 0
    assert do("sources", "add", case, article, "--published-on", "2023-11-12").status == 0
    (claim,) = do("claims", "list", case, "--json").json
    for wording in ("Did a cutter touch the bridge?", "Who ordered it?"):
        assert do("questions", "add", case, wording, "--kind", "open").status == 0
    placed = do("questions", "place", case, "Did a cutter touch the bridge?", claim["uid"])
    assert placed.status == 0
    return case


def test_gaps_are_listed(do, asked):
    (gap,) = do("gaps", "list", asked, "--json").json
    assert (gap["wording"], gap["name"]) == ("Who ordered it?", "Calder Coast Guard")
    assert gap["held"] == {"times": 0, "since": None}
    assert gap["elsewhere"]["times"] == 1
    assert len(do("gaps", "list", asked, "--all", "--json").json) == 2
    shown = do("gaps", "list", asked, "--question", "Who ordered it?").out
    assert "nothing held; heard once on other questions" in " ".join(shown.split())


def test_a_search_is_recorded(do, asked):
    where = ("Who ordered it?", "harbour registry, 2023", "--actor", "Calder Coast Guard")
    assert do("gaps", "record", asked, *where).status == 0
    (gap,) = do("gaps", "list", asked, "--actor", "Calder Coast Guard", "--json").json
    (search,) = gap["inquiries"]
    assert (search["words"], search["actor"]) == ("harbour registry, 2023", gap["actor"])


def test_what_is_not_there_is_told(do, asked):
    assert do("gaps", "record", asked, "Who paid?", "archive").status == 1
    assert do("gaps", "record", asked, "Who ordered it?", " ").status == 1
    assert do("gaps", "list", asked, "--actor", "Nobody At All").status == 1


def test_an_empty_case_has_nobody_to_ask(do, tmp_path):
    do("new", tmp_path / "empty.awdb")
    assert "nobody to ask" in do("gaps", "list", tmp_path / "empty.awdb").out
