# SPDX-License-Identifier: MIT
"""What no longer stands: what rests on it, what becomes of it, and back."""

import json

import pytest

from workstation.cli.main import run
from workstation.domain.changes import Analyst
from workstation.domain.claims import Standing
from workstation.domain.comparison import RowState
from workstation.errors import UserError
from workstation.workspace import Facts, Workspace

TEXT = "The dam held, the water board said. The dam did not hold, Keld said."


@pytest.fixture
def case(tmp_path):
    with Workspace.create(tmp_path / "dam.awdb", analyst=Analyst("a" * 32, "A. Lind")) as made:
        facts = Facts(publisher="Meridian News", published_on="2031-02-03")
        source = made.sources.add_text(TEXT, title="The dam", facts=facts, extract=False).uid
        question = made.questions.add("Did the dam hold?").rows[0]
        for name, words, stance in (
            ("Water board", "The dam held", "yes"),
            ("Keld", "The dam did not hold", "no"),
        ):
            start = TEXT.index(words)
            piece = (start, start + len(words))
            speaker = made.actors.create(name).rows[0]
            claim = made.claims.mark(source, (piece,), speaker=speaker).rows[0]
            made.questions.place(question, claim, stance=stance)
        made.assessments.record(
            question, judgement="It held.", likelihood="likely", confidence="low", why="one board"
        )
        made.briefs.create([question])
        yield made


@pytest.fixture
def source(case):
    return case.sources.rows(case.sources.find())[0].uid


@pytest.fixture
def denial(case):
    return next(
        claim.uid
        for claim in case.claims.rows(case.claims.find())
        if "did not" in claim.content.exact
    )


def test_everything_that_rests_on_a_source(case, source):
    found = case.standings.rests_on("source", source)
    assert [one.words for one in found.claims] == ["The dam held", "The dam did not hold"]
    assert {one.words for one in found.positions} == {
        "Water board: says yes (confirmed)",
        "Keld: says no (confirmed)",
    }
    assert [one.words for one in found.assessments] == ["It held."]
    assert [one.where for one in found.briefs] == ["not released"]
    assert found.needs_a_look


def test_a_claim_that_answers_rests_on_what_it_answers(case, denial):
    other = next(c.uid for c in case.claims.rows(case.claims.find()) if c.uid != denial)
    case.claims.set(denial, answers=other)
    found = case.standings.rests_on("claim", other)
    assert [one.uid for one in found.claims] == [denial]
    assert len(found.positions) == 1


def test_what_was_retracted_leaves_faces_and_counts_and_stays(case, denial):
    case.standings.set("claim", denial, "retracted", on="2031-03-01", reason="a slip")
    table = case.comparison.table()
    assert table.rows[0].state is RowState.ONE_SPEAKER
    keld = next(column.uid for column in table.columns if column.name == "Keld")
    (sign,) = table.rows[0].cells[keld].face.signs
    assert not sign.current
    assert [note.words for note in case.notes.of("claim", denial)] == ["a slip"]
    case.history.undo()
    assert case.comparison.table().rows[0].state is RowState.CONTESTED
    assert case.notes.of("claim", denial) == []


def test_standing_again(case, source):
    case.standings.set("source", source, Standing.WITHDRAWN)
    assert case.sources.get(source).standing_on
    case.standings.set("source", source, Standing.CURRENT)
    found = case.sources.get(source)
    assert (found.standing, found.standing_on) == (Standing.CURRENT, None)


def test_the_inner_claim_rests_on_the_one_that_tells_it(case, denial):
    other = next(c.uid for c in case.claims.rows(case.claims.find()) if c.uid != denial)
    case.claims.set(other, reports=denial)
    assert [one.uid for one in case.standings.rests_on("claim", other).claims] == [denial]
    assert [one.uid for one in case.standings.rests_on("claim", denial).claims] == [other]


def test_briefs_rest_on_what_their_judgements_name(case, denial):
    question = case.questions.add("Was anybody warned?").rows[0]
    case.assessments.record(
        question,
        judgement="Nobody was.",
        likelihood="likely",
        confidence="low",
        why="one voice",
        claims_against=[denial],
    )
    brief = case.briefs.create([question]).rows[0]
    assert brief in [one.uid for one in case.standings.rests_on("claim", denial).briefs]


def test_what_it_is_already_is_no_change(case, source):
    other = case.sources.add_text("The dam broke.", title="Later", extract=False).uid
    case.standings.set("source", source, "retracted", on="2031-03-01", replaced_by=other)
    before = len(case.history.changes())
    case.standings.set("source", source, "retracted")
    assert len(case.history.changes()) == before
    case.standings.set("source", source, "retracted", reason="they said so twice")
    kept = case.sources.get(source)
    assert (kept.standing_on, kept.replaced_by) == ("2031-03-01", other)
    assert [note.words for note in case.notes.of("source", source)] == ["they said so twice"]


def test_a_brief_does_not_count_what_no_longer_stands(case, source, denial):
    (brief,) = case.briefs.all()
    case.standings.set("claim", denial, "retracted", on="2031-03-01")
    content = case.briefs.content(brief.uid)
    assert content.basis.startswith("1 source; 1 report · 1 statement · 1 carrier")
    (cited,) = content.judgements[0].citations
    assert content.citations[cited - 1].exact == "The dam held"
    signs = [sign for cell in content.table.rows[0].cells for sign in cell.signs]
    assert sorted(sign.current for sign in signs) == [False, True]
    case.standings.set("source", source, "withdrawn", on="2031-03-02")
    content = case.briefs.content(brief.uid)
    assert content.basis.startswith("0 sources; 0 reports")
    assert content.judgements[0].citations == ()
    assert content.gaps == ("Nothing that is held on “Did the dam hold?” still stands.",)


def test_a_replacement_can_be_taken_off(case, source):
    other = case.sources.add_text("The dam broke.", title="Later", extract=False).uid
    case.standings.set("source", source, "superseded", on="2031-03-01", replaced_by=other)
    case.standings.set("source", source, "superseded", replaced_by="")
    assert case.standings.kept("source", source) == (Standing.SUPERSEDED, "2031-03-01", None)


def test_nothing_replaces_itself_by_way_of_others(case, source):
    second = case.sources.add_text("The dam broke.", title="Second", extract=False).uid
    third = case.sources.add_text("The dam is gone.", title="Third", extract=False).uid
    case.standings.set("source", source, "superseded", replaced_by=second)
    case.standings.set("source", second, "superseded", replaced_by=third)
    with pytest.raises(UserError, match="cannot replace itself"):
        case.standings.set("source", third, "superseded", replaced_by=source)
    assert case.sources.get(third).standing is Standing.CURRENT


def test_claims_that_rest_on_another_are_found_by_indexes(case):
    from workstation.storage.standings import _CLAIMS

    steps = case.standings._store.read.execute(f"EXPLAIN QUERY PLAN {_CLAIMS}", ("[]", False))
    assert not [step[3] for step in steps if step[3].startswith("SCAN c")]


def test_bad_input_says_the_way_out(case, source, denial):
    with pytest.raises(UserError, match="cannot replace itself"):
        case.standings.set("source", source, "superseded", replaced_by=source)
    with pytest.raises(UserError, match="is no day"):
        case.standings.set("source", source, "retracted", on="someday")
    with pytest.raises(UserError, match="is no day"):
        case.standings.set("source", source, "retracted", on="2031")
    with pytest.raises(UserError, match="only sources and claims"):
        case.standings.rests_on("actor", "x")
    with pytest.raises(UserError):
        case.standings.set("claim", "f" * 32, "retracted")
    assert case.claims.get(denial).standing is Standing.CURRENT


def test_on_the_command_line(case, source, capsys):
    path = str(case.path)
    case.close()
    assert run(["standings", "set", path, "source", "The dam", "corrected"]) == 3
    assert "Judgements (1)" in capsys.readouterr().out
    assert run(["standings", "show", path, "source", source, "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert set(printed) == {"claims", "positions", "assessments", "briefs"}
    assert set(printed["claims"][0]) == {"noun", "uid", "words", "where"}
    assert run(["standings", "set", path, "source", "The dam", "current"]) == 0
