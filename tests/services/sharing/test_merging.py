# SPDX-License-Identifier: MIT
"""Two copies meet: what only one has comes over, what both changed is kept twice."""

import pytest

from tests.services.sharing.conftest import LIND, TEXT, dump, shut
from workstation.domain.changes import Analyst
from workstation.errors import UserError
from workstation.workspace import Facts, Workspace


def claim(work, words):
    return next(
        one.uid
        for one in work.claims.rows(work.claims.find())
        if one.content.exact.startswith(words)
    )


def test_what_only_they_have_comes_over_with_its_history(mine, copied):
    theirs = copied()
    added = theirs.questions.add("Who opened the gate?").rows[0]
    theirs.questions.set(added, scope="the upper dam")
    theirs.actors.create("Gate crew")
    made = mine.sharing.merge(shut(theirs))
    assert made.counts == {"actor": 1, "question": 1}
    assert mine.questions.get(added).scope == "the upper dam"
    assert mine.history.changes(1)[0].analyst_name == "B. Osei"
    assert mine.history.verify() is None


def test_the_same_again_changes_nothing(mine, copied):
    theirs = copied()
    theirs.questions.add("Who opened the gate?")
    path = shut(theirs)
    mine.sharing.merge(path)
    before = dump(mine)
    assert mine.sharing.preview(path).changes_nothing
    assert mine.sharing.merge(path).counts == {}
    assert dump(mine) == before


def test_an_edit_of_either_side_is_kept(mine, copied):
    theirs = copied()
    question = mine.questions.all()[0].uid
    theirs.questions.set(question, scope="the upper dam")
    mine.questions.set(question, definition="no water over it")
    mine.sharing.merge(shut(theirs))
    found = mine.questions.get(question)
    assert (found.scope, found.definition) == ("the upper dam", "no water over it")
    assert dump(mine)["conflicts"] == []


def test_two_values_of_one_field_are_a_conflict_and_both_are_kept(mine, copied):
    theirs = copied()
    question = mine.questions.all()[0].uid
    theirs.questions.set(question, scope="the upper dam")
    mine.questions.set(question, scope="the lower dam")
    path = shut(theirs)
    assert sum(one.conflicts for one in mine.sharing.preview(path).nouns) == 1
    mine.sharing.merge(path)
    assert dump(mine)["conflicts"] == [(question, "scope")]
    (conflict,) = mine.conflicts.all()
    assert {(one.value, one.analyst) for one in conflict.contenders} == {
        ("the upper dam", "B. Osei"),
        ("the lower dam", "A. Lind"),
    }
    assert conflict.standing == mine.questions.get(question).scope
    mine.conflicts.resolve(question, "scope", "the lower dam")
    assert mine.conflicts.all() == []
    assert mine.questions.get(question).scope == "the lower dam"


def test_the_same_value_on_both_sides_is_no_conflict(mine, copied):
    theirs = copied()
    question = mine.questions.all()[0].uid
    for work in (mine, theirs):
        work.questions.set(question, scope="the upper dam")
    mine.sharing.merge(shut(theirs))
    assert dump(mine)["conflicts"] == []


def test_deleting_against_editing_keeps_the_row_until_somebody_decides(mine, copied):
    theirs = copied()
    question = mine.questions.all()[0].uid
    theirs.questions.remove([question])
    mine.questions.set(question, scope="the upper dam")
    path = shut(theirs)
    assert sum(one.conflicts for one in mine.sharing.preview(path).nouns) == 1
    mine.sharing.merge(path)
    assert [one.uid for one in mine.questions.all()] == [question]
    assert dump(mine)["conflicts"] == [(question, "deleted")]
    mine.questions.remove([question])
    assert mine.questions.all() == []
    assert mine.conflicts.all() == []


def test_deleting_what_nobody_touched_deletes_it(mine, copied):
    theirs = copied()
    theirs.questions.remove([theirs.questions.all()[0].uid])
    mine.sharing.merge(shut(theirs))
    assert mine.questions.all() == []
    assert dump(mine)["conflicts"] == []


def test_actors_joined_there_stand_as_one_with_claims_added_here(mine, copied):
    theirs = copied()
    keld, ilse = theirs.actors.named("Keld").uid, theirs.actors.named("Ilse Maro").uid
    theirs.actors.join(keld, [ilse])
    start = TEXT.index("at night")
    source = mine.sources.rows(mine.sources.find())[0].uid
    added = mine.claims.mark(source, ((start, start + 8),), speaker=ilse).rows[0]
    mine.sharing.merge(shut(theirs))
    assert mine.claims.get(added).speaker == keld
    assert mine.claims.get(claim(mine, "The dam broke")).speaker == keld


def test_one_article_taken_in_twice_is_one_source(tmp_path, mine):
    with Workspace.create(tmp_path / "other.awdb", analyst=Analyst("c" * 32, "C. Brandt")) as other:
        facts = Facts(publisher="Meridian News", published_on="2031-02-03")
        other.sources.add_text(TEXT, title="The dam", facts=facts, extract=False)
    made = mine.sharing.merge(other.path)
    assert "source" not in made.counts
    assert len(mine.sources.find()) == 1


def test_what_an_engine_found_out_meanwhile_is_no_conflict(mine, copied):
    theirs = copied()
    source = mine.sources.rows(mine.sources.find())[0].uid
    theirs.sources.extract([source])
    mine.sharing.merge(shut(theirs))
    assert mine.conflicts.all() == []
    assert mine.sources.rows(mine.sources.find())[0].language == "en"


def test_taking_a_merge_back_restores_what_was(mine, copied):
    theirs = copied()
    question = mine.questions.all()[0].uid
    theirs.questions.set(question, scope="the upper dam")
    theirs.questions.add("Who opened the gate?")
    theirs.actors.join(theirs.actors.named("Keld").uid, [theirs.actors.named("Ilse Maro").uid])
    theirs.claims.set(claim(theirs, "The dam held"), credibility=2)
    mine.questions.set(question, scope="the lower dam")
    before = dump(mine)
    mine.sharing.merge(shut(theirs))
    assert dump(mine) != before
    mine.sharing.take_back()
    assert dump(mine) == before
    assert mine.history.verify() is None
    with pytest.raises(UserError, match="Nothing has been merged"):
        mine.sharing.take_back()


def test_a_merge_is_not_taken_back_under_what_rests_on_it(mine, copied):
    theirs = copied()
    added = theirs.questions.add("Who opened the gate?").rows[0]
    mine.sharing.merge(shut(theirs))
    mine.questions.set(added, scope="the upper dam")
    with pytest.raises(UserError, match="rests on it"):
        mine.sharing.take_back()
    mine.history.undo()


def test_undo_after_a_merge_takes_back_what_was_done_here(mine, copied):
    theirs = copied()
    theirs.questions.add("Who opened the gate?")
    mine.actors.create("Gate crew")
    mine.sharing.merge(shut(theirs))
    mine.history.undo()
    assert "Gate crew" not in [one.name for one in mine.actors.rows(mine.actors.find())]
    assert len(mine.questions.all()) == 2


def test_the_preview_tells_what_the_merge_does(mine, copied):
    theirs = copied()
    question = mine.questions.all()[0].uid
    theirs.questions.set(question, scope="the upper dam")
    theirs.questions.add("Who opened the gate?")
    theirs.actors.remove([theirs.actors.create("Gate crew").rows[0]])
    mine.claims.set(claim(mine, "The dam held"), credibility=2)
    path, before = shut(theirs), dump(mine)
    told = {one.noun: one for one in mine.sharing.preview(path).nouns}
    assert (told["question"].new, told["question"].changed_there) == (1, 1)
    assert told["claim"].changed_here == 1
    assert told["claim"].same == 2
    assert dump(mine) == before


def test_no_merge_with_itself_or_with_what_is_no_workspace(mine, tmp_path):
    with pytest.raises(UserError, match="this very workspace"):
        mine.sharing.merge(mine.path)
    note = tmp_path / "note.txt"
    note.write_text("Not a workspace.")
    with pytest.raises(UserError):
        mine.sharing.merge(note)
    link = tmp_path / "link.awdb"
    link.symlink_to(mine.path)
    with pytest.raises(UserError):
        mine.sharing.merge(link)


def test_names_of_both_analysts_stand_in_the_history(mine, copied):
    theirs = copied()
    theirs.questions.add("Who opened the gate?")
    mine.sharing.merge(shut(theirs))
    assert {one.analyst_name for one in mine.history.changes()} == {"A. Lind", "B. Osei"}
    assert mine.analyst == LIND
