# SPDX-License-Identifier: MIT
"""Settling a conflict, and what becomes of it when the settling is taken back."""

import pytest

from tests.services.sharing.conftest import LIND, OSEI, shut
from workstation.workspace import Workspace


@pytest.fixture
def graded(mine, copied):
    """A claim that two people graded differently: its uid."""
    theirs = copied()
    claim = mine.claims.rows(mine.claims.find())[0].uid
    theirs.claims.set(claim, credibility=2)
    mine.claims.set(claim, credibility=3)
    mine.sharing.merge(shut(theirs))
    return claim


@pytest.fixture
def fate(mine, copied):
    """A question that one person deleted while another changed it: its uid."""
    theirs = copied()
    question = mine.questions.all()[0].uid
    theirs.questions.remove([question])
    mine.questions.set(question, scope="the upper dam")
    mine.sharing.merge(shut(theirs))
    return question


def told(work):
    """Value and maker of both sides of the only conflict."""
    (one,) = work.conflicts.all()
    return {(each.value, each.analyst) for each in one.contenders}


@pytest.mark.parametrize("value", [2, 3])
def test_undoing_the_settling_opens_the_conflict_again(mine, graded, value):
    before, meanwhile = told(mine), mine.claims.get(graded).credibility
    mine.conflicts.resolve(graded, "credibility", value)
    assert mine.conflicts.all() == []
    mine.history.undo()
    assert told(mine) == before == {(2, OSEI.name), (3, LIND.name)}
    assert mine.claims.get(graded).credibility == meanwhile
    mine.history.redo()
    assert mine.conflicts.all() == []
    assert mine.claims.get(graded).credibility == value
    mine.history.undo()
    assert told(mine) == before
    assert mine.history.verify() is None


def test_any_other_value_taken_back_opens_it_too(mine, graded):
    before = told(mine)
    mine.claims.set(graded, credibility=5)
    assert mine.conflicts.all() == []
    mine.history.undo()
    assert told(mine) == before


def test_what_was_opened_again_travels(mine, copied, graded):
    settled = copied("settled")
    settled.conflicts.resolve(graded, "credibility", 2)
    opened = copied("opened")
    opened.sharing.merge(shut(settled))
    assert opened.conflicts.all() == []
    opened.history.undo(opened.history.changes(1)[0].uid)
    mine.sharing.merge(shut(opened))
    assert told(mine) == {(2, OSEI.name), (3, LIND.name)}
    mine.conflicts.resolve(graded, "credibility", 3)
    assert mine.claims.get(graded).credibility == 3


def test_taking_back_ones_own_value_leaves_what_the_other_decided(mine, copied):
    theirs = copied()
    claim = mine.claims.rows(mine.claims.find())[0].uid
    theirs.claims.set(claim, credibility=2)
    made = mine.claims.set(claim, credibility=3).uid
    mine.sharing.merge(shut(theirs))
    mine.history.undo(made)
    assert {value for value, _ in told(mine)} == {2, 6}


@pytest.mark.parametrize("deleted", [True, False])
def test_undoing_what_was_settled_about_a_deletion_opens_it_again(mine, fate, deleted):
    before = {(each.field, each.label) for each in mine.conflicts.all()}
    sides = {(each.value, each.analyst) for each in mine.conflicts.all()[0].contenders}
    for again in (mine.history.redo, None):
        if again is None or mine.history.next_redo is None:
            mine.conflicts.resolve(fate, "deleted", deleted)
        assert (mine.questions.all() == []) is deleted
        assert mine.conflicts.all() == []
        mine.history.undo()
        (one,) = mine.conflicts.all()
        assert {(one.field, one.label)} == before
        assert {(each.value, each.analyst) for each in one.contenders} == sides
        assert mine.questions.all()[0].scope == "the upper dam"
    mine.history.redo()
    assert (mine.questions.all() == []) is deleted
    assert mine.history.verify() is None


def test_a_merge_that_settled_a_conflict_opens_it_when_taken_back(mine, copied, graded):
    theirs = copied("settled")
    theirs.conflicts.resolve(graded, "credibility", 2)
    before = told(mine)
    mine.sharing.merge(shut(theirs))
    assert mine.conflicts.all() == []
    mine.sharing.take_back()
    assert told(mine) == before


def test_a_reopened_conflict_is_still_open_in_a_fresh_window(mine, graded):
    mine.conflicts.resolve(graded, "credibility", 2)
    mine.history.undo()
    mine.close()
    with Workspace.open(mine.path, read_only=True) as work:
        assert told(work) == {(2, OSEI.name), (3, LIND.name)}
