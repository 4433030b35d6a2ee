# SPDX-License-Identifier: MIT
"""Disagreements of a real workspace: found, decided, touched again, taken back."""

import pytest

from workstation.domain.changes import Analyst
from workstation.domain.disagreements import (
    DisagreementFilter,
    DisagreementStatus,
    Explanation,
    Rule,
)
from workstation.errors import UserError
from workstation.storage import statements
from workstation.workspace import Facts, Workspace

TEXT = (
    "The dam held, the water board said on Monday. The dam did not hold, Keld denied that it held. "
    "The dam broke at night, Ilse Maro said."
)


@pytest.fixture
def case(tmp_path):
    with Workspace.create(tmp_path / "dam.awdb", analyst=Analyst("a" * 32, "A. Lind")) as made:
        facts = Facts(publisher="Meridian News", published_on="2031-02-03")
        source = made.sources.add_text(TEXT, title="The dam", facts=facts, extract=False).uid
        for name, words in (
            ("Water board", "The dam held"),
            ("Keld", "The dam did not hold"),
            ("Ilse Maro", "The dam broke at night"),
        ):
            speaker = made.actors.create(name).rows[0]
            start = TEXT.index(words)
            made.claims.mark(source, ((start, start + len(words)),), speaker=speaker)
        made.questions.add("Did the dam hold?")
        made.questions.dismiss([one.position.uid for one in made.questions.positions()])
        yield made


@pytest.fixture
def question(case):
    return case.questions.all()[0].uid


@pytest.fixture
def claims(case):
    return [claim.uid for claim in case.claims.rows(case.claims.find(order="document"))]


@pytest.fixture
def contested(case, question, claims):
    for claim, stance in zip(claims[:2], ("yes", "no"), strict=True):
        case.questions.place(question, claim, stance=stance)
    return case.disagreements.find(DisagreementFilter(rule=Rule.YES_NO))[0]


def statuses(case):
    return [
        one.status.value for one in case.disagreements.find(DisagreementFilter(rule=Rule.YES_NO))
    ]


def test_a_contradiction_is_found_without_being_asked_for(case, contested, question):
    assert contested.question == question
    assert contested.in_short == "says yes · says no"
    assert contested.status is DisagreementStatus.OPEN
    assert case.disagreements.sentence(contested.rule).startswith("One speaker says yes")


def test_examining_keeps_what_was_found(case, contested):
    assert case.disagreements.waiting() == 1
    assert case.disagreements.examine() == 1
    assert case.disagreements.waiting() == 0
    assert case.disagreements.find(DisagreementFilter(rule=Rule.YES_NO)) == [contested]
    assert case.disagreements.examine() == 0


@pytest.mark.parametrize(
    "touch",
    [
        lambda case, q, claims: case.questions.dismiss([case.questions.of_claim(claims[1])[0].uid]),
        lambda case, q, claims: case.claims.reject([claims[1]]),
        lambda case, q, claims: case.claims.set(claims[1], standing="withdrawn"),
        lambda case, q, claims: case.sources.set(
            [case.claims.get(claims[1]).source], standing="retracted"
        ),
        lambda case, q, claims: case.questions.place(q, claims[1], stance="yes"),
        lambda case, q, claims: case.actors.join(
            case.actors.named("Keld").uid, [case.actors.named("Water board").uid]
        ),
        lambda case, q, claims: case.questions.remove([q]),
    ],
    ids=["dismissed", "rejected", "withdrawn", "retracted", "placed anew", "joined", "removed"],
)
def test_what_touches_it_is_seen_and_undone(case, contested, question, claims, touch):
    case.disagreements.examine()
    touch(case, question, claims)
    assert statuses(case) == []
    case.disagreements.examine()
    assert statuses(case) == []
    case.history.undo()
    assert statuses(case) == ["open"]


def test_deciding_with_reason_and_author(case, contested):
    change = case.disagreements.set(
        [contested.uid], "explained", Explanation.OTHER_TIME, "before and after the flood"
    )
    assert change.label == "Mark a disagreement as explained"
    decided = case.disagreements.get(contested.uid)
    assert decided.status is DisagreementStatus.EXPLAINED
    assert (decided.reason, decided.decided_by) == ("before and after the flood", "A. Lind")
    assert decided.explanation is Explanation.OTHER_TIME
    case.history.undo()
    assert case.disagreements.get(contested.uid).status is DisagreementStatus.OPEN


def test_explaining_needs_a_reason(case, contested):
    with pytest.raises(UserError, match="Say why it is dismissed"):
        case.disagreements.set([contested.uid], "dismissed")
    assert statuses(case) == ["open"]


def test_claims_that_join_later_ask_for_another_look(case, contested, question, claims):
    case.disagreements.set([contested.uid], "real")
    case.questions.place(question, claims[2], stance="no")
    decided = case.disagreements.get(contested.uid)
    assert (decided.status, decided.fresh) == (DisagreementStatus.REAL, 1)


def test_pairs_with_quotes_and_decisions_of_their_own(case, contested, question, claims):
    case.questions.place(question, claims[2], stance="no")
    pairs = case.disagreements.pairs(contested.uid)
    assert {pair.other.words for pair in pairs} == {
        "The dam did not hold",
        "The dam broke at night",
    }
    case.disagreements.set(
        [pairs[0].uid], "dismissed", reason="not about this dam", pairs_of=contested.uid
    )
    again = {pair.uid: pair.status for pair in case.disagreements.pairs(contested.uid)}
    assert again[pairs[0].uid] is DisagreementStatus.DISMISSED
    assert again[pairs[1].uid] is DisagreementStatus.OPEN


def test_filters(case, contested, claims):
    keld = case.actors.named("Keld").uid
    maro = case.actors.named("Ilse Maro").uid
    find = case.disagreements.find
    assert contested in find(DisagreementFilter(actors=(keld,)))
    assert find(DisagreementFilter(actors=(keld, maro))) == []
    assert find(DisagreementFilter(status=DisagreementStatus.REAL)) == []
    assert find(DisagreementFilter(question="nowhere")) == []
    assert contested in find(DisagreementFilter(confirmed=True))


def test_a_missing_disagreement_says_so(case):
    with pytest.raises(UserError, match="not found any more"):
        case.disagreements.set(["f" * 32], "real")


def test_who_contradicts_whom(case, contested):
    pair = sorted((case.actors.named("Keld").uid, case.actors.named("Water board").uid))
    assert case.disagreements.edges() == [(*pair, 1, (contested.question,))]
    case.disagreements.set([contested.uid], "dismissed", reason="a slip")
    assert case.disagreements.edges() == []


def test_a_read_only_case_is_examined_in_memory(case, contested, tmp_path):
    path = case.path
    case.close()
    with Workspace.open(path, read_only=True) as reading:
        assert statuses(reading) == ["open"]


def test_reports_tied_as_one_statement_are_compared_whatever_their_words(case, question):
    keld = case.actors.named("Keld").uid
    reports = []
    for title, words, stance in (("One", "It held", "yes"), ("Two", "Nothing was left", "no")):
        text = f"{words}, Keld said of the dam in the hills."
        source = case.sources.add_text(text, title=title, extract=False).uid
        case.claims.mark(source, ((0, len(words)),), speaker=keld)
        claim = next(
            one.uid for one in case.claims.rows(case.claims.find()) if one.source == source
        )
        case.questions.place(question, claim, stance=stance)
        reports.append(claim)
    reported = DisagreementFilter(rule=Rule.REPORTED_DIFFERENTLY)
    assert case.disagreements.find(reported) == []
    case.origins.join("same statement", reports)
    (found,) = case.disagreements.find(reported)
    assert set(found.claims) == set(reports)


def test_what_is_touched_while_rules_look_at_it_waits_for_another_look(
    case, contested, question, claims, monkeypatch
):
    read = statements.on_question

    def touched_meanwhile(db, number):
        said = read(db, number)
        monkeypatch.undo()
        case.questions.place(question, claims[2], stance="no")
        return said

    monkeypatch.setattr(statements, "on_question", touched_meanwhile)
    case.disagreements.examine()
    assert case.disagreements.waiting() == 1
    assert len(case.disagreements.get(contested.uid).claims) == 3
    case.disagreements.examine()
    assert case.disagreements.waiting() == 0
    assert len(case.disagreements.get(contested.uid).claims) == 3
