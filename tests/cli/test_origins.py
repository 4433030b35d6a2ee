# SPDX-License-Identifier: MIT
"""`origins`: found, listed, decided, as a person would at a terminal."""

import pytest

from tests.services.wires import OTHER, WIRE, edited


@pytest.fixture
def wired(do, tmp_path):
    case = tmp_path / "wires.awdb"
    assert do("new", case).status == 0
    for name, text in (("harbour", WIRE), ("dawn", edited()), ("velm", OTHER)):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        done = do("sources", "add", case, path, "--publisher", name.title(), "--no-extract")
        assert done.status == 0, done.err
    return case


def test_copies_are_found_listed_and_decided(do, wired):
    assert "nothing" in do("origins", "list", wired).out.lower()
    assert do("origins", "find", wired).out == "1 new tie suggested.\n"
    (tie,) = do("origins", "list", wired, "--json").json
    assert (tie["kind"], tie["status"]) == ("same text", "suggested")
    assert do("origins", "confirm", wired, tie["uid"][:12]).status == 0
    assert "confirmed" in do("origins", "list", wired).out
    assert do("origins", "dismiss", wired, tie["uid"]).status == 0
    assert "of the shorter" in do("origins", "list", wired, "--status", "dismissed").out
    assert do("origins", "find", wired).out == "0 new ties suggested.\n"


def test_tying_by_hand_and_taking_apart(do, wired):
    joined = do("origins", "join", wired, "same text", "velm.txt", "dawn.txt", "--reason", "asked")
    assert joined.status == 0, joined.err
    assert do("origins", "split", wired, "same text", "velm.txt").status == 0
    again = do("origins", "split", wired, "same text", "velm.txt")
    assert (again.status, "no group" in again.err) == (1, True)


def test_what_is_not_there_is_said_in_a_sentence(do, wired):
    assert do("origins", "confirm", wired, "zzz").status == 1
    assert do("origins", "join", wired, "same text", "dawn.txt").status == 1
    assert do("origins", "join", wired, "same dream", "dawn.txt").status == 2


@pytest.fixture
def quoted(do, tmp_path):
    """A case in which an interview is quoted, and the interview itself."""
    case = tmp_path / "quoted.awdb"
    assert do("new", case).status == 0
    said = "“We hit no ship that night,” Ilan Roth said in an interview with the Dawn Post.\n"
    for name, text in (("news", said), ("interview", "A: We hit no ship, that night. Never.")):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        assert do("sources", "add", case, path, "--publisher", name).status == 0
    return case


def test_an_original_is_asked_for_and_linked(do, quoted):
    listed = {item["name"]: item for item in do("origins", "to-get", quoted, "--json").json}
    (name,) = [one for one in listed if one.startswith("Interview of Ilan Roth")]
    assert listed[name]["kind"] == "interview"
    done = do("origins", "link-original", quoted, name, "interview.txt", "--json")
    assert [quote["kept"] for quote in done.json] == ["verbatim"]
    assert name not in do("origins", "to-get", quoted).out


def test_a_quote_that_is_not_there_waits_for_a_person(do, quoted):
    wire = do("origins", "link-original", quoted, "Interview of Ilan Roth", "news.txt")
    assert (wire.status, "quotes it" in wire.err) == (1, True)
