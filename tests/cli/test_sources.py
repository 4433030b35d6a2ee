# SPDX-License-Identifier: MIT
"""`workstation sources`."""

FIELDS = {
    "uid", "title", "publisher", "author", "published_on", "accessed_on", "url", "language",
    "media_type", "sha256", "words", "reliability", "marking", "standing", "reviewed", "claims",
}  # fmt: skip


def test_added_then_duplicate_then_refused(do, tmp_path, article):
    case = tmp_path / "case.awdb"
    do("new", case)
    first = do("sources", "add", case, article, "--json")
    assert first.status == 0
    assert [one["result"] for one in first.json] == ["added"]
    assert set(first.json[0]) == {"path", "result", "uid", "reason"}
    again = do("sources", "add", case, article, "--json")
    assert (again.status, again.json[0]["result"]) == (0, "duplicate")
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 nothing more")
    mixed = do("sources", "add", case, article, broken, "--json")
    assert mixed.status == 3
    assert {one["result"] for one in mixed.json} == {"duplicate", "refused"}
    alone = do("sources", "add", case, broken, "--json")
    assert alone.status == 1
    assert alone.json[0]["reason"]


def test_facts_given_for_all_documents(do, tmp_path, article):
    case = tmp_path / "case.awdb"
    do("new", case, "--marking", "green")
    how = ("--published-on", "2026-11-12", "--publisher", "Meridian News", "--reliability", "b")
    assert do("sources", "add", case, article, *how, "--marking", "amber").status == 0
    (source,) = do("sources", "list", case, "--json").json
    assert set(source) >= FIELDS
    assert source["published_on"] == "2026-11-12"
    assert (source["publisher"], source["reliability"]) == ("Meridian News", "B")
    assert source["marking"] == "TLP:AMBER"


def test_missing_facts_are_null_never_invented(do, case):
    (source,) = do("sources", "list", case, "--json").json
    assert source["published_on"] is None
    assert source["publisher"] is None


def test_bad_facts_take_nothing_in(do, tmp_path, article):
    case = tmp_path / "case.awdb"
    do("new", case)
    for option, value in (
        ("--published-on", "soon"),
        ("--reliability", "Z"),
        ("--marking", "pink"),
    ):
        refused = do("sources", "add", case, article, option, value)
        assert refused.status == 1
        assert value in refused.err
        assert refused.err.count("\n") == 1
    assert do("sources", "list", case, "--json").json == []


def test_show_prints_the_text(do, case):
    shown = do("sources", "show", case, "bridge.txt")
    assert shown.status == 0
    assert "told Harbour Wire" in shown.out
    assert do("sources", "show", case, "Bridge dispute grows", "--json").json["text"]


def test_remove_and_an_unknown_source(do, case):
    assert do("sources", "remove", case, "bridge.txt").status == 0
    assert do("sources", "list", case, "--json").json == []
    unknown = do("sources", "show", case, "bridge.txt")
    assert unknown.status == 1
    assert "no source" in unknown.err


def test_out_writes_a_file(do, case, tmp_path):
    out = tmp_path / "list.json"
    assert do("sources", "list", case, "--json", "--out", out).out == ""
    assert '"uid"' in out.read_text(encoding="utf-8")
