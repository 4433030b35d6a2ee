# SPDX-License-Identifier: MIT
"""The whole way through on the command line: from documents to a printed comparison."""

import json

import pypdfium2
import pytest

from workstation.cli.main import run
from workstation.resources import seed

pytestmark = pytest.mark.story


@pytest.fixture
def do(capsys):
    def command(*arguments, status=0):
        capsys.readouterr()
        assert run([str(argument) for argument in arguments]) == status
        return capsys.readouterr().out

    return command


def test_from_documents_to_a_printed_comparison(do, tmp_path):
    case, brief = tmp_path / "case.awdb", tmp_path / "brief.pdf"
    do("new", case, "--title", "Groups", "--marking", "TLP:GREEN")
    documents = [p for p in seed("sable-strait").iterdir() if p.suffix != ".toml"]
    taken = json.loads(do("sources", "add", case, seed("csto", "digest.txt"), *documents, "--json"))
    assert {one["result"] for one in taken} == {"added"}
    assert len(taken) == len(documents) + 2  # the digest, and what is attached to the mail

    denied = "terrorist groups are present in Afghanistan"
    found = json.loads(do("claims", "list", case, "--speaker", "Taliban", "--json"))
    claim = next(one for one in found if denied in one["exact"])
    assert claim["act"] == "denies"
    do("claims", "accept", case, claim["uid"])
    question = do("questions", "add", case, "Are terrorist groups present in Afghanistan?").strip()

    shown = json.loads(do("comparison", "show", case, "--format", "json"))
    columns = {column["uid"]: column["name"] for column in shown["columns"]}
    (row,) = shown["rows"]
    stances = {columns[uid]: {one["stance"] for one in cell} for uid, cell in row["cells"].items()}
    assert stances["Taliban"] == {"no"}
    assert "yes" in set().union(*stances.values())
    assert row["state"] == "contested"

    do("briefs", "new", case, question, "--audience", "Desk")
    uid = json.loads(do("briefs", "list", case, "--json"))[0]["uid"]
    do("briefs", "write", case, uid, brief)
    with pypdfium2.PdfDocument(brief) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    assert all("TLP:GREEN" in page for page in pages)
    assert "Are terrorist groups present in Afghanistan?" in pages[0]
    assert "The file is sound." in do("check", case)
    left = {path.name for path in tmp_path.iterdir() if path.name.startswith("case")}
    assert left == {"case.awdb", "case.awdb.backups"}


def test_the_demonstration(do, tmp_path):
    out = tmp_path / "demo"
    printed = do("demo", "--out", out, "--no-window").splitlines()
    paths = [out.resolve() / name for name in ("demo.awdb", "comparison.json", "brief.pdf")]
    assert printed[-3:] == [str(path) for path in paths]
    rows = json.loads(paths[1].read_text(encoding="utf-8"))["rows"]
    states = {row["question"]: row["state"] for row in rows}
    assert states["Are armed groups present in Afghanistan?"] == "contested"
    do("demo", "--out", out, "--no-window", status=1)
    do("demo", "--out", out, "--no-window", "--replace")
    do("check", paths[0])
