# SPDX-License-Identifier: MIT
"""Sealed files on the command line: made by one person, opened by another."""

import pytest

from workstation.cli import sealing


@pytest.fixture
def pair(do, tmp_path):
    """A case of one's own, and a colleague's with a question more."""
    mine, theirs = tmp_path / "mine.awdb", tmp_path / "theirs.awdb"
    assert do("new", mine).status == 0
    assert do("sharing", "export", mine, theirs).status == 0
    assert do("questions", "add", theirs, "Who opened the gate?").status == 0
    return mine, theirs


@pytest.fixture
def phrase(tmp_path):
    """A file with a passphrase, as an editor of another system leaves it."""
    path = tmp_path / "phrase.txt"
    path.write_bytes("\ufeffunder the bridge é\r\nnot this\r\n".encode())
    return path


def wordings(do, case):
    return [one["wording"] for one in do("questions", "list", case, "--json").json]


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_a_sealed_file_goes_from_one_person_to_another(program, do, pair, phrase, tmp_path):
    mine, theirs = pair
    made = program("sharing", "export", theirs, tmp_path / "a.awdb", "--passphrase-file", phrase)
    assert (made.returncode, made.stderr) == (0, "")
    sealed = made.stdout.splitlines()[-1]
    assert sealed == str((tmp_path / "a.awdb.age").resolve())
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("over the bridge")
    for verb in ("preview", "merge"):
        refused = program("sharing", verb, mine, sealed, "--passphrase-file", wrong)
        assert (refused.returncode, refused.stdout) == (1, "")
        assert refused.stderr.startswith("This passphrase does not open “a.awdb.age”")
        assert len(refused.stderr.splitlines()) == 1
    assert wordings(do, mine) == []
    merged = program("sharing", "merge", mine, sealed, "--passphrase-file", phrase)
    assert (merged.returncode, merged.stderr) == (0, "")
    assert "a.awdb.age" in merged.stdout
    assert wordings(do, mine) == ["Who opened the gate?"]


def test_keys_are_made_here_and_serve_several(do, pair, tmp_path):
    mine, theirs = pair
    first, second = (do("sharing", "key", tmp_path / name).out.strip() for name in "ab")
    assert first.startswith("age1")
    (tmp_path / "team").write_text(f"# the team\n{second}\n")
    given = ("--recipient", first, "--recipient", tmp_path / "team")
    assert do("sharing", "export", theirs, tmp_path / "x.awdb", *given).status == 0
    sealed = tmp_path / "x.awdb.age"
    for name in "ab":
        shown = do("sharing", "preview", mine, sealed, "--identity", tmp_path / name, "--json")
        assert shown.status == 0
        assert shown.json["file"] == "x.awdb.age"
    opened = do("sharing", "unseal", sealed, tmp_path / "o.awdb", "--identity", tmp_path / "b")
    assert opened.out.strip() == str((tmp_path / "o.awdb").resolve())
    assert wordings(do, tmp_path / "o.awdb") == ["Who opened the gate?"]
    assert do("sharing", "merge", mine, sealed, "--identity", tmp_path / "a").status == 0
    assert wordings(do, mine) == ["Who opened the gate?"]


def test_where_nobody_types_it_is_said_what_is_needed(do, pair, tmp_path):
    mine, theirs = pair
    asked = do("sharing", "export", theirs, tmp_path / "x.awdb", "--seal")
    assert (asked.status, asked.out) == (1, "")
    assert "use --passphrase-file" in asked.err
    key = do("sharing", "key", tmp_path / "own").out.strip()
    do("sharing", "export", theirs, tmp_path / "x.awdb", "--recipient", key)
    for command in (("preview", mine), ("merge", mine)):
        refused = do("sharing", *command, tmp_path / "x.awdb.age")
        assert refused.status == 1
        assert "give the file of yours by --identity" in refused.err
    assert do("sources", "list", tmp_path / "x.awdb.age").status == 1


def test_what_makes_no_seal_writes_nothing(do, pair, tmp_path, phrase):
    theirs, target = pair[1], tmp_path / "x.awdb"
    do("sharing", "key", tmp_path / "own")
    secret = (tmp_path / "own").read_text().splitlines()[-1]
    (tmp_path / "empty").write_text("\nsecond line")
    for given, said in (
        (("--recipient", secret), "secret key"),
        (("--recipient", tmp_path / "own"), "secret key"),
        (("--recipient", "age1nobody"), "no public key"),
        (("--recipient", tmp_path / "gone"), "cannot be read"),
        (("--recipient", tmp_path / "empty"), "no public key"),
        (("--passphrase-file", tmp_path / "empty"), "empty line"),
        (("--passphrase-file", phrase, "--recipient", "ssh-rsa"), "no public key"),
    ):
        refused = do("sharing", "export", theirs, target, *given)
        assert (refused.status, said in refused.err) == (1, True), refused.err
        assert secret not in refused.err
    assert not list(tmp_path.glob("x.awdb*"))


class Terminal:
    """Somebody at a terminal."""

    def isatty(self):
        return True


def test_a_passphrase_is_typed_twice_and_not_shown(monkeypatch, capsys):
    typed = iter(["one", "another", "under the bridge", "under the bridge"])
    monkeypatch.setattr(sealing.sys, "stdin", Terminal())
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _: next(typed))
    made = sealing.seal_of(seal=True, passphrase_file=None, recipients=())
    assert made.passphrase == "under the bridge"
    assert "bridge" not in capsys.readouterr().err


def test_the_window_opens_a_sealed_file(do, pair, tmp_path, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    key = do("sharing", "key", tmp_path / "own").out.strip()
    do("sharing", "export", pair[1], tmp_path / "x.awdb", "--recipient", key)
    assert do("open", tmp_path / "x.awdb.age").status == str(tmp_path / "x.awdb.age")
