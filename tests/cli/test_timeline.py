# SPDX-License-Identifier: MIT
"""`timeline` and `events`, as a person would run them."""

import re
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "data.md").read_text(encoding="utf-8")
SAID = (
    "On 3 February 2026 Mayor Ilan Roth said that 12 people were hurt on the bridge.\n"
    "On 9 March 2026 Mayor Ilan Roth said that 20 people were hurt on the bridge.\n"
)
ASKED = "How many people were hurt on the bridge?"


def promised(heading):
    part = re.split(r"^## ", PAGE.split(f"\n## {heading}\n", 1)[1], flags=re.MULTILINE)[0]
    return set(re.findall(r"^\| `(\w+)` \|", part, flags=re.MULTILINE))


@pytest.fixture
def case(do, tmp_path):
    """Two claims of one mayor, both placed on one question."""
    path, document = tmp_path / "case.awdb", tmp_path / "news.txt"
    document.write_text(SAID, encoding="utf-8")
    do("new", path)
    do("sources", "add", path, document, "--published-on", "2026-03-10")
    do("questions", "add", path, ASKED, "--kind", "figure")
    for claim in do("claims", "list", path, "--json").json:
        do("questions", "place", path, ASKED, claim["uid"], "--stance", "yes")
    return path


def test_list_as_documented(do, case):
    found = do("timeline", "list", case, "--json").json
    assert {"clock", "lanes", "items", "counts", "undated", "lanes_left_out"} == set(found)
    assert all(set(item) == promised("timeline list") for item in found["items"])
    assert [one["earliest"] for one in found["items"] if one["kind"] == "claim"] == [
        "2026-02-03",
        "2026-03-09",
    ]
    text = do("timeline", "list", case).out
    assert "3 Feb 2026" in text
    assert text.index("12 people") < text.index("20 people")


def test_narrowed_by_days(do, case):
    found = do("timeline", "list", case, "--since", "2026-03-01", "--json").json
    assert [one["earliest"] for one in found["items"]] == ["2026-03-09"]


@pytest.mark.parametrize(("until", "days"), [("Feb 2026", 1), ("Mar 2026", 2), ("2026", 2)])
def test_until_a_month_or_year_includes_all_of_it(do, case, until, days):
    found = do("timeline", "list", case, "--until", until, "--json").json
    assert sum(one["kind"] == "claim" for one in found["items"]) == days


def test_a_wrong_day_is_told(do, case):
    told = do("timeline", "list", case, "--since", "March")
    assert (told.status, "like 2026-11-12" in told.err) == (1, True)
    told = do("timeline", "list", case, "--since", "2026-03-01", "--until", "2026-01-01")
    assert (told.status, "earlier day first" in told.err) == (1, True)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_export_as_a_picture(do, case, tmp_path, theme):
    out = tmp_path / "time.svg"
    assert do("timeline", "export", case, out, "--lanes", "question", "--theme", theme).status == 0
    drawn = out.read_text("utf-8")
    assert "<svg" in drawn
    assert "How many people" in drawn


def test_another_form_is_refused(do, case, tmp_path):
    told = do("timeline", "export", case, tmp_path / "time.png")
    assert told.status == 1
    assert "time.svg" in told.err


def test_a_course_as_documented(do, case, tmp_path):
    speaker = do("claims", "list", case, "--json").json[0]["speaker_name"]
    drawn = tmp_path / "course.svg"
    found = do("timeline", "course", case, speaker, ASKED, "--json", "--svg", drawn).json
    assert all(set(one) == promised("timeline course") for one in found["positions"])
    assert len(found["positions"]) == 2
    assert "12" in found["changes"][0]
    assert "published 10 Mar 2026" in drawn.read_text("utf-8")
    assert "changed: " in do("timeline", "course", case, speaker, ASKED).out


def test_events_as_documented(do, case):
    uid = do("events", "add", case, "Bridge falls", "--when", "3 February 2026").out.strip()
    claim = do("claims", "list", case, "--json").json[0]["uid"]
    assert do("events", "tie", case, "Bridge falls", claim).status == 0
    (event,) = do("events", "list", case, "--json").json
    assert set(event) == promised("events list")
    assert (event["uid"], event["claims"], event["earliest"]) == (uid, 1, "2026-02-03")
    assert "Bridge falls" in do("events", "list", case).out
    do("events", "tie", case, "none", claim)
    assert do("events", "list", case, "--json").json[0]["claims"] == 0
    do("events", "remove", case, uid)
    assert "events add" in do("events", "list", case).out
