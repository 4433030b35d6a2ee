# SPDX-License-Identifier: MIT
"""What a colleague purged: told, carried on, taken out here only when somebody asks for it."""

import pytest

from tests.services.sharing.conftest import dump, shut
from workstation.domain.sharing import Scope
from workstation.errors import UserError
from workstation.workspace import Workspace


def first(work):
    return next(iter(work.claims.rows(work.claims.find()))).uid


@pytest.fixture
def purged(mine, copied):
    """A colleague's file that purged a claim after having graded it; the uid of the claim."""
    theirs, claim = copied(), first(mine)
    theirs.claims.set(claim, credibility=3)
    theirs.notes.add("claim", claim, "Doubtful.")
    theirs.purging.purge("claim", claim)
    return shut(theirs), claim


def test_a_merge_leaves_here_what_was_purged_there_and_says_so(mine, purged):
    path, claim = purged
    assert mine.sharing.preview(path).purged == {"claim": 1, "position": 1}
    before = mine.claims.get(claim)
    mine.sharing.merge(path)
    assert mine.claims.get(claim) == before
    assert mine.sharing.preview(path).changes_nothing, "once told, it is no news"
    assert [one.uid for one in mine.purging.elsewhere()] == [claim]
    assert mine.history.verify() is None
    assert mine.checks.run() == []


def test_it_is_purged_here_when_asked_for_with_what_rests_on_it_here(mine, purged):
    path, claim = purged
    mine.claims.set(claim, credibility=2)
    things = [(one.noun, one.uid) for one in mine.purging.as_in(path)]
    assert things == [("claim", claim)]
    mine.purging.purge_all(things)
    assert len(mine.claims.find()) == 2
    assert mine.purging.as_in(path) == []
    assert mine.sharing.preview(path).purged == {}
    mine.sharing.merge(path)
    assert mine.purging.elsewhere() == []
    assert mine.history.verify() is None


def test_a_third_copy_is_told_by_whoever_was_told(mine, purged, copied):
    third, (path, claim) = copied("third"), purged
    mine.sharing.merge(path)
    for scope in (Scope(), Scope(history=False)):
        told = mine.sharing.export(mine.path.with_name(f"told {scope.history}.awdb"), scope)
        assert third.sharing.preview(told).purged == {"claim": 1, "position": 1}
    third.sharing.merge(told)
    assert [one.uid for one in third.purging.elsewhere()] == [claim]


def test_in_whatever_order_they_meet_it_stays_where_it_was_held(mine, purged, copied, tmp_path):
    third, (path, claim) = copied("third"), purged
    third.claims.set(claim, credibility=5)
    third.close()
    with Workspace.open(mine.save_copy(tmp_path / "other.awdb")) as other:
        other.sharing.merge(path)
        other.sharing.merge(third.path)
        mine.sharing.merge(third.path)
        mine.sharing.merge(path)
        assert dump(other) == dump(mine)
        assert other.claims.get(claim).credibility == 5


def test_taking_the_merge_back_takes_the_news_back(mine, purged):
    path, _ = purged
    before = dump(mine)
    mine.sharing.merge(path)
    mine.sharing.take_back()
    assert mine.purging.elsewhere() == []
    assert dump(mine) == before


def test_what_was_made_and_purged_there_stays_unknown_and_harms_no_third_copy(mine, copied):
    theirs, third = copied(), copied("third")
    source = theirs.sources.add_text("New words, he said.", title="New", extract=False).uid
    theirs.sources.set([source], title="Newer")
    theirs.purging.purge("source", source)
    mine.sharing.merge(shut(theirs))
    third.sharing.merge(shut(mine))
    assert third.history.verify() is None
    assert third.purging.elsewhere() == []


@pytest.mark.parametrize("held", [False, True])
def test_a_speaker_who_was_purged_is_named_by_nothing(mine, copied, held):
    keeper = mine.actors.create("Keeper").rows[0] if held else ""
    theirs, claim = copied(), first(mine)
    keeper = keeper or theirs.actors.create("Keeper").rows[0]
    theirs.claims.set(claim, speaker=keeper)
    theirs.purging.purge("actor", keeper)
    mine.sharing.merge(shut(theirs))
    assert mine.claims.get(claim).speaker is None
    assert mine.history.verify() is None
    assert mine.checks.run() == []


def test_what_was_purged_here_does_not_come_back_as_a_name(mine, copied):
    keeper = mine.actors.create("Keeper").rows[0]
    theirs, claim = copied(), first(mine)
    theirs.claims.set(claim, speaker=keeper)
    mine.purging.purge("actor", keeper)
    mine.sharing.merge(shut(theirs))
    assert mine.claims.get(claim).speaker is None
    assert mine.sharing.preview(theirs.path).changes_nothing
    assert mine.history.verify() is None


def test_a_speaker_from_birth_who_was_purged_raises_no_conflict(mine, copied):
    claim = mine.claims.get(first(mine))
    theirs, third = copied(), copied("third")
    theirs.purging.purge("actor", claim.speaker)
    other = third.actors.create("Somebody else").rows[0]
    third.claims.set(claim.uid, speaker=other)
    for work, path in ((theirs, shut(third)), (mine, theirs.path)):
        work.sharing.merge(path)
        assert work.conflicts.all() == []
        assert work.claims.get(claim.uid).speaker == other
        assert work.history.verify() is None
        work.close()


def test_only_another_file_can_tell(mine):
    with pytest.raises(UserError, match="this very workspace"):
        mine.purging.as_in(mine.path)


def test_words_come_back_even_if_nothing_else_does(mine, copied, tmp_path):
    asked = mine.questions.all()[0].uid
    mine.questions.set(asked, scope="the upper dam")
    mine.questions.set(asked, scope="the lower dam")
    whole = mine.save_copy(tmp_path / "whole.awdb")
    part = mine.sharing.export(tmp_path / "part.awdb", Scope(history=False, originals=False))
    with Workspace.open(part) as work:
        found = work.sharing.preview(whole)
        assert (found.given_back.values, found.given_back.originals) == (2, 1)
        assert found.given_back.changes == len(mine.history.find())
        assert not found.changes_nothing
        assert not any(one.changed_there for one in found.nouns)
        assert work.sharing.merge(whole).given_back == found.given_back
        assert dump(work) == dump(mine)
        assert work.sharing.preview(whole).changes_nothing
        work.sharing.take_back()
        assert work.sharing.preview(whole).given_back == found.given_back


# former values


def test_a_former_value_goes_and_the_row_stays(mine, copied):
    asked = mine.questions.all()[0].uid
    secret = mine.questions.set(asked, scope="where the sluice keeper sleeps")
    mine.questions.set(asked, scope="the upper dam")
    theirs = copied()
    (value,) = mine.purging.former(secret.uid)
    assert "where the sluice keeper sleeps" in value.label
    assert mine.purging.preview_all([("edit", value.uid)]).rows == {"edit": 1}
    mine.purging.purge_all([("edit", value.uid)])
    assert mine.questions.get(asked).scope == "the upper dam"
    assert mine.purging.former(secret.uid) == []
    theirs.questions.add("Who opened the gate?")
    mine.sharing.merge(shut(theirs))
    assert mine.sharing.preview(theirs.path).changes_nothing
    assert mine.history.verify() is None
    assert mine.checks.run() == []
    assert b"sluice" not in shut(mine).read_bytes()


def test_what_is_shown_now_is_no_former_value(mine):
    asked = mine.questions.all()[0].uid
    made = mine.questions.set(asked, scope="the upper dam")
    assert mine.purging.former(made.uid) == []
    uid = mine._store.read.execute("SELECT uid FROM edits WHERE depth = 1").fetchone()[0]
    with pytest.raises(UserError, match="shown now"):
        mine.purging.purge_all([("edit", uid)])


def test_a_change_whose_former_value_is_purged_cannot_be_taken_back(mine):
    asked = mine.questions.all()[0].uid
    made = mine.questions.set(asked, scope="the lower dam")
    later = mine.questions.set(asked, scope="the upper dam")
    mine.purging.purge_all([(one.noun, one.uid) for one in mine.purging.former(made.uid)])
    with pytest.raises(UserError, match="cannot be taken back"):
        mine.history.undo(later.uid)
    assert mine.questions.get(asked).scope == "the upper dam"


def test_a_former_value_purged_there_is_told_and_can_go_here(mine, copied):
    asked = mine.questions.all()[0].uid
    made = mine.questions.set(asked, scope="the lower dam")
    mine.questions.set(asked, scope="the upper dam")
    theirs = copied()
    theirs.purging.purge_all([(one.noun, one.uid) for one in theirs.purging.former(made.uid)])
    mine.sharing.merge(shut(theirs))
    (value,) = mine.purging.elsewhere()
    assert value.label == "Did the dam hold?: scope “the lower dam”"
    mine.purging.purge_all([(value.noun, value.uid)])
    assert mine.purging.elsewhere() == []
