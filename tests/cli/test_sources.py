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


def test_extract_reads_what_waits_and_again_what_is_named(do, tmp_path, article):
    case = tmp_path / "case.awdb"
    do("new", case)
    do("sources", "add", case, article, "--no-extract")
    assert do("claims", "list", case, "--json").json == []
    read = do("sources", "extract", case)
    assert (read.status, read.err) == (0, "")
    found = do("claims", "list", case, "--json").json
    assert read.out == f"{len(found)} new suggestions.\n"
    assert do("sources", "extract", case).out == "0 new suggestions.\n"
    assert do("sources", "extract", case, "bridge.txt", "--again", "--jobs", "1").status == 0
    assert do("claims", "list", case, "--json").json == found
    unknown = do("sources", "extract", case, "harbour.txt")
    assert (unknown.status, unknown.err.count("\n")) == (1, 1)


def test_a_text_that_cannot_be_read_is_named(do, tmp_path, article, monkeypatch):
    def failing(task):
        raise RecursionError("too deep")

    monkeypatch.setattr("workstation.services.crews.read", failing)
    case = tmp_path / "case.awdb"
    do("new", case)
    added = do("sources", "add", case, article)
    assert added.status == 3
    said = "“Bridge dispute grows” could not be read for claims: RecursionError: too deep\n"
    assert added.err == said
    again = do("sources", "extract", case)
    assert (again.status, again.err) == (3, said)
    (source,) = do("sources", "list", case, "--json").json
    assert source["trouble"] == "RecursionError: too deep"


def test_own_voice_is_suggested_on_request(do, tmp_path):
    case, news = tmp_path / "case.awdb", tmp_path / "news.txt"
    news.write_text("Ferry sinks in strait\n\nThe old ferry Marisel sank in rough seas.\n")
    do("new", case)
    do("sources", "add", case, news, "--publisher", "Meridian News")
    before = do("claims", "list", case, "--json").json
    assert do("sources", "own-voice", case, "news.txt", "--headline-only").status == 0
    assert do("sources", "own-voice", case, "news.txt").out == "1 new suggestion.\n"
    new = [one for one in do("claims", "list", case, "--json").json if one not in before]
    assert [(one["voice"], one["speaker_name"], one["status"]) for one in new] == [
        ("headline", "Meridian News", "suggested"),
        ("narrator", "Meridian News", "suggested"),
    ]
    assert do("sources", "own-voice", case).status == 2
