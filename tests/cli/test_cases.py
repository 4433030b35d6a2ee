# SPDX-License-Identifier: MIT
"""Cases as a whole, the entry point, and what goes wrong."""

import json
import sqlite3

import pypdfium2
import pytest


def test_new_refuses_to_write_over_a_file(do, tmp_path):
    case = tmp_path / "case.awdb"
    assert do("new", case, "--title", "Bridge", "--analyst", "Ann").status == 0
    again = do("new", case)
    assert again.status == 1
    assert "exists already" in again.err


def test_bad_files_are_one_sentence_each(do, tmp_path):
    text = tmp_path / "text.awdb"
    text.write_text("hello " * 500)
    foreign = tmp_path / "foreign.awdb"
    with sqlite3.connect(foreign) as db:
        db.execute("CREATE TABLE t (a)")
    db.close()
    empty = tmp_path / "empty.awdb"
    empty.touch()
    for path in (text, foreign, empty, tmp_path, tmp_path / "none.awdb"):
        before = path.read_bytes() if path.is_file() else None
        outcome = do("sources", "list", path)
        assert outcome.status == 1
        assert outcome.err.count("\n") == 1
        assert (path.read_bytes() if path.is_file() else None) == before


def test_check_search_and_history(do, case):
    assert do("check", case).status == 0
    assert do("check", case, "--json").json == []
    hits = do("search", case, "bridge", "--json").json
    assert {hit["noun"] for hit in hits} >= {"source", "claim"}
    assert do("search", case, "nowhere").out.strip() == "Nothing found."
    labels = [one["label"] for one in do("history", "list", case, "--json").json]
    assert labels == ["Add “Bridge dispute grows”"]
    assert do("history", "verify", case).status == 0


def test_a_tampered_history_is_found(do, case):
    with sqlite3.connect(case) as db:
        db.execute("UPDATE changes SET label = 'Something else'")
    db.close()
    outcome = do("history", "verify", case)
    assert outcome.status == 3
    assert "Something else" in outcome.out
    assert do("check", case).status == 3


def test_briefs(do, case, tmp_path):
    do("questions", "add", case, "Did the cutter touch the bridge?")
    made = do("briefs", "new", case, "--bottom-line", "Nobody knows.")
    assert made.status == 0
    (brief,) = do("briefs", "list", case, "--json").json
    assert brief["title"] == "Did the cutter touch the bridge?"
    for name in ("brief.pdf", "brief.html", "brief.md"):
        assert do("briefs", "write", case, brief["uid"], tmp_path / name).status == 0
        assert (tmp_path / name).stat().st_size > 500
    with pypdfium2.PdfDocument(tmp_path / "brief.pdf") as pdf:
        words = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Nobody knows." in words
    assert "No judgement recorded" in words
    assert do("briefs", "write", case, brief["uid"], tmp_path / "brief.gif").status == 1
    released = do("briefs", "release", case, brief["uid"], "--approver", "Chief")
    assert "edition 1" in released.out


def test_a_character_the_fonts_lack_waits_for_a_person(do, case, tmp_path):
    do("questions", "add", case, "Who sent \U0001f600?")
    uid = do("briefs", "new", case).out.strip()
    outcome = do("briefs", "write", case, uid, tmp_path / "brief.pdf")
    assert outcome.status == 3
    assert "U+1F600" in outcome.err


def test_extract_keeps_offsets_of_the_text_given(do, tmp_path):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    text = "Ärger 😀. The mayor said the bridge was closed.\r\nNobody spoke."
    source.write_text(json.dumps({"id": "a", "text": text}) + "\n\n", encoding="utf-8")
    assert do("extract", source, target, "--claims").status == 0
    (line,) = map(json.loads, target.read_text(encoding="utf-8").splitlines())
    (relation,) = line["relations"]
    assert set(relation) == {"source", "cue", "content", "speech", "confidence", "engine"}
    (start, end) = relation["content"][0]
    assert text[start:end] == "the bridge was closed"


@pytest.mark.parametrize("line", ["not json", '{"id": 1}', '["a"]', '{"text": "a"}'])
def test_extract_names_the_bad_line(do, tmp_path, line):
    source = tmp_path / "in.jsonl"
    source.write_text('{"id": 1, "text": "a"}\n' + line + "\n")
    outcome = do("extract", source, tmp_path / "out.jsonl")
    assert outcome.status == 1
    assert "Line 2" in outcome.err
    assert not (tmp_path / "out.jsonl").exists()


def test_the_program_itself(program, tmp_path):
    assert program("--version").stdout.startswith("workstation")
    usage = program("sources", "add")
    assert usage.returncode == 2
    missing = program("check", tmp_path / "none.awdb")
    assert missing.returncode == 1
    assert "Traceback" not in missing.stderr
    opened = program("open", tmp_path / "none.awdb")
    assert opened.returncode == 1


def test_version_does_not_load_the_window_or_the_database(program):
    import subprocess
    import sys

    code = (
        "import sys; sys.argv = ['workstation', '--version'];"
        "import workstation.__main__ as m\n"
        "try: m.main()\n"
        "except SystemExit: pass\n"
        "print([n for n in ('PySide6', 'sqlite_utils', 'typst') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=50
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_selftest(do):
    outcome = do("selftest")
    assert outcome.status == 0
    assert outcome.out.count("ok ") == 7


def test_the_analyst_named_for_a_new_case_stands_in_its_history(do, tmp_path):
    case = tmp_path / "case.awdb"
    assert do("new", case, "--analyst", "Ann Lind").status == 0
    assert do("questions", "add", case, "Was the bridge closed?").status == 0
    assert {one["analyst"] for one in do("history", "list", case, "--json").json} == {"Ann Lind"}
