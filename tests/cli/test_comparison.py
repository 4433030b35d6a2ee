# SPDX-License-Identifier: MIT
"""`workstation comparison` from the outside: views, filters, forms."""

import json

import pytest

from workstation.cli.main import run
from workstation.domain.views import Narrowing, View
from workstation.workspace import Facts, Workspace

TEXT = "The quay was closed. Nobody closed the quay. Perhaps the quay was closed."


@pytest.fixture
def case(tmp_path):
    path = tmp_path / "quay.awdb"
    with Workspace.create(path) as made:
        facts = Facts(publisher="Meridian News", published_on="2031-03-04")
        source = made.sources.add_text(TEXT, title="The quay", facts=facts, extract=False).uid
        question = made.questions.add("Was the quay closed?").rows[0]
        for name, words, stance in (
            ("Keld", "The quay was closed", "yes"),
            ("Ostra", "Nobody closed the quay", "no"),
        ):
            start = TEXT.index(words)
            speaker = made.actors.create(name).rows[0]
            claim = made.claims.mark(source, ((start, start + len(words)),), speaker=speaker)
            made.questions.place(question, claim.rows[0], stance=stance)
        made.views.save(
            "Keld only", View(narrowing=Narrowing(actors=(made.actors.named("Keld").uid,)))
        )
    return str(path)


@pytest.fixture
def show(case, capsys):
    def command(*arguments):
        capsys.readouterr()
        status = run(["comparison", "show", case, *arguments])
        out = capsys.readouterr()
        return status, out.out, out.err

    return command


def columns(shown):
    return [column["name"] for column in json.loads(shown[1])["columns"]]


def test_filters_narrow(show):
    assert columns(show("--json")) == ["Keld", "Ostra"]
    assert columns(show("--stance", "no", "--json")) == ["Ostra"]
    assert columns(show("--actor", "keld", "--json")) == ["Keld"]
    assert columns(show("--text", "nobody", "--json")) == ["Ostra"]
    assert columns(show("--clock", "publication", "--until", "2031-01-01", "--json")) == []
    assert json.loads(show("--state", "agree", "--json")[1])["rows"] == []


def test_a_saved_view_and_more(show):
    assert columns(show("--view", "Keld only", "--json")) == ["Keld"]
    assert columns(show("--view", "Keld only", "--stance", "no", "--json")) == []


def test_order_pins_and_hiding(show):
    assert columns(show("--pin", "Ostra", "--json")) == ["Ostra", "Keld"]
    status, out, _ = show("--hide", "Ostra")
    assert status == 0
    assert "1 hidden" in out
    assert "Ostra" not in out.split("1 hidden")[0]


def test_transposed_and_other_forms(show, tmp_path):
    assert show("--transpose", "--format", "csv")[1].splitlines()[1].startswith('"Keld"')
    assert "<table" in show("--format", "html")[1]
    assert "\t" in show("--format", "tsv")[1]
    for form in ("xlsx", "svg", "html", "json", "csv", "tsv"):
        target = tmp_path / f"table.{form}"
        assert show("--out", str(target))[0] == 0
        assert target.stat().st_size > 100


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--format", "xlsx"), "needs a file"),
        (("--since", "someday"), "“someday” is no day"),
        (("--reliability", "Z"), "a letter from A to F"),
        (("--credibility", "9"), "a digit from 1 to 6"),
        (("--hide", "Nobody"), "no column or question “Nobody”"),
        (("--view", "Nothing"), "no view"),
        (("--actor", "Nobody"), "Nobody"),
    ],
)
def test_what_means_nothing_here_says_so(show, arguments, words):
    status, _, err = show(*arguments)
    assert status == 1
    assert words in err


def test_saved_views_are_listed(case, capsys):
    assert run(["comparison", "views", case]) == 0
    assert capsys.readouterr().out == "Keld only\n"
