# SPDX-License-Identifier: MIT
"""Values in conflict come along with whatever they are values of, and leave no copy unseen."""

import pytest

from tests.services.sharing.conftest import LIND, OSEI, shut
from workstation.analysis.open_words import grade_words, plainly
from workstation.domain.open_values import Held, held_of
from workstation.domain.questions import Stance
from workstation.domain.sharing import Scope
from workstation.domain.views import Narrowing, View
from workstation.errors import UserError
from workstation.storage import open_values
from workstation.workspace import Workspace


def claim(work, words="The dam held"):
    return next(one for one in work.claims.rows(work.claims.find()) if one.content.exact == words)


@pytest.fixture
def meet(mine, copied):
    """A function that lets two people do something each, and then merges."""

    def meeting(ours, theirs):
        other = copied()
        ours(mine)
        theirs(other)
        mine.sharing.merge(shut(other))

    return meeting


def source_of(work):
    return work.sources.rows(work.sources.find())[0]


def place(stance):
    def act(work):
        work.questions.place(work.questions.all()[0].uid, claim(work).uid, stance=stance)

    return act


@pytest.fixture
def placed(mine):
    """The question with the position of a claim on it."""
    place("yes")(mine)
    return mine.questions.all()[0].uid


def test_without_conflicts_nothing_is_asked_for(mine, monkeypatch):
    monkeypatch.setattr(open_values, "_OPEN", "no such query")
    assert claim(mine).conflicts == ()
    assert source_of(mine).conflicts == ()
    assert open_values.values_in_conflict(mine._store.read, ["a" * 32]) == {}


def test_a_claim_has_both_grades_with_who_gave_them(mine, meet):
    meet(
        lambda work: work.claims.set(claim(work).uid, credibility=2),
        lambda work: work.claims.set(claim(work).uid, credibility=3),
    )
    assert held_of(claim(mine).conflicts, "credibility") == (
        Held(2, (LIND.name,)),
        Held(3, (OSEI.name,)),
    )
    assert plainly(claim(mine).conflicts) == {"credibility": [2, 3]}
    assert claim(mine, "The dam did not hold").conflicts == ()


def test_the_letters_of_a_publisher_are_inherited(mine, meet):
    def grade(letter):
        return lambda work: work.actors.grade(work.actors.named("Meridian News").uid, letter)

    meet(grade("B"), grade("C"))
    publisher = mine.actors.named("Meridian News")
    for one in (publisher, source_of(mine), claim(mine)):
        assert plainly(one.conflicts) == {"reliability": ["B", "C"]}
    assert grade_words(claim(mine)) == "B6 / C6, open"
    mine.sources.set([source_of(mine).uid], reliability="A")
    assert source_of(mine).conflicts == claim(mine).conflicts == ()


def test_a_source_and_its_claims_have_both_markings_and_none_leaves(mine, meet, tmp_path):
    def mark(label):
        return lambda work: work.sources.set([source_of(work).uid], marking=label)

    meet(mark("green"), mark("amber"))
    assert plainly(claim(mine).conflicts) == {"marking": ["TLP:AMBER", "TLP:GREEN"]}
    out = mine.sharing.export(tmp_path / "part.awdb", Scope(marking="TLP:GREEN"))
    with Workspace.open(out, read_only=True) as part:
        assert not part.sources.find()
    whole = mine.sharing.export(tmp_path / "more.awdb", Scope(marking="TLP:AMBER"))
    with Workspace.open(whole, read_only=True) as part:
        assert len(part.sources.find()) == 1


def test_a_cell_shows_every_stance_and_names_none_alone(mine, placed, meet):
    meet(place("no"), place("partly"))
    table = mine.comparison.table(suggested=False)
    (cell,) = table.rows[0].cells.values()
    assert {(sign.stance, sign.open) for sign in cell.face.signs} == {
        (Stance.NO, True),
        (Stance.PARTLY, True),
    }
    frame = mine.comparison.frame(View(narrowing=Narrowing(suggested=False)))
    (face,) = mine.comparison.faces(frame, [placed], [one.uid for one in frame.columns]).values()
    assert face == cell.face
    (shown,) = mine.comparison.as_json(table)["rows"][0]["cells"].values()
    assert shown[0]["conflicts"] == {"stance": ["no", "partly"]}
    assert shown[0]["stance"] in ("no", "partly")


def test_a_judgement_has_both_likelihoods(mine, meet):
    question = mine.questions.all()[0].uid
    mine.assessments.record(
        question, judgement="It held.", likelihood="likely", confidence="moderate", why="Seen."
    )
    uid = mine.assessments.of(question)[0].uid

    def think(likelihood):
        def act(work):
            with work._door.change("Think again") as writing:
                writing.set("assessment", uid, "likelihood", likelihood)

        return act

    meet(think("unlikely"), think("very likely"))
    (one,) = mine.assessments.of(question)
    assert plainly(one.conflicts) == {"likelihood": ["unlikely", "very likely"]}


def test_where_it_is_used(mine, placed, meet):
    mine.briefs.create([placed], title="The dam")
    meet(
        lambda work: work.claims.set(claim(work).uid, credibility=2),
        lambda work: work.claims.set(claim(work).uid, credibility=3),
    )
    (one,) = mine.conflicts.all()
    uses = mine.conflicts.uses(one)
    assert uses.questions == ("Did the dam hold?",)
    assert uses.briefs == ("The dam",)


# briefs


@pytest.fixture
def brief(mine, placed):
    return mine.briefs.create([placed], title="The dam").rows[0]


@pytest.fixture
def contested(meet, brief):
    """A brief on a claim of which grade and stance are in conflict."""

    def act(stance, digit):
        def both(work):
            place(stance)(work)
            work.claims.set(claim(work).uid, credibility=digit)

        return both

    meet(act("no", 2), act("partly", 3))
    return brief


def test_a_draft_prints_both_and_says_how_many(mine, contested, tmp_path):
    out = tmp_path / "brief.md"
    mine.briefs.write(contested, out)
    words = out.read_text("utf-8").replace("\\", "")
    assert "F2 / F3, open" in words
    assert "✕ says no [1] (open · " in words
    assert "◑ partly [1] (open · " in words
    assert "2 values in conflict, each printed with all its values." in words


def test_no_edition_rests_on_a_conflict_unless_asked_for(mine, contested):
    with pytest.raises(UserError, match="rests on 2 values that are in conflict: stance of “The"):
        mine.briefs.release(contested)
    assert mine.briefs.editions(contested) == []
    mine.briefs.release(contested, with_conflicts=True)
    assert len(mine.briefs.editions(contested)) == 1


def test_a_settled_brief_is_released_as_ever(mine, contested):
    for one in mine.conflicts.all():
        mine.conflicts.resolve(one.row, one.field, one.contenders[0].value)
    assert mine.briefs.disputed(contested) == []
    mine.briefs.release(contested)
    assert len(mine.briefs.editions(contested)) == 1


def test_words_of_the_brief_and_its_question_are_printed_with_all_values(mine, brief, meet):
    def word(words):
        def act(work):
            work.questions.set(work.questions.all()[0].uid, definition=f"held {words}")
            work.briefs.set(brief, bottom_line=f"It held {words}.", marking="")

        return act

    meet(word("well"), word("badly"))
    content = mine.briefs.content(brief)
    assert content.bottom_line == "It held badly. / It held well., open"
    assert content.sections[0].definition == "held badly / held well, open"
    assert len(mine.briefs.disputed(brief)) == 2
