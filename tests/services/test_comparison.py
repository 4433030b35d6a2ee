# SPDX-License-Identifier: MIT
"""The comparison of a real workspace: the quick frame and the whole table are one and the same."""

from dataclasses import replace

import pytest

from workstation.analysis.counts import count
from workstation.domain.actors import ActorKind, Tie
from workstation.domain.changes import Analyst
from workstation.domain.claims import Act
from workstation.domain.comparison import Axis, RowState
from workstation.domain.frames import Quotes
from workstation.domain.questions import Directness, Stance
from workstation.domain.views import (
    Clock,
    ColumnOrder,
    Narrowing,
    Period,
    RowOrder,
    View,
)
from workstation.workspace import Facts, Workspace

SAID = (
    # speaker, words, question, stance, act, day
    ("Harbour office", "The quay was closed on Monday", 0, "yes", Act.STATES, "2031-02-01"),
    ("Ilan Veres", "Nobody closed the quay", 0, "no", Act.DENIES, "2031-02-03"),
    ("Ilan Veres", "The quay is closed now", 0, "yes", Act.STATES, "2031-03-03"),
    ("Keld", "No order was given", 1, "no", Act.DENIES, "2031-02-02"),
    ("Ostra", "The order came from Keld", 1, "yes", Act.ACCUSES, None),
    ("", "Somebody gave an order", 1, "yes", Act.STATES, "2031-02-02"),
    ("Ilan Veres", "The tide will turn", 2, None, Act.PREDICTS, "2031-02-04"),
)


@pytest.fixture
def case(tmp_path):
    text = ". ".join(words for _, words, *_ in SAID)
    with Workspace.create(tmp_path / "quay.awdb", analyst=Analyst("a" * 32, "A. Lind")) as made:
        facts = Facts(publisher="Meridian News", published_on="2031-03-04", reliability="B")
        source = made.sources.add_text(text, title="The quay", facts=facts, extract=False).uid
        questions = [
            made.questions.add(wording, group=group).rows[0]
            for wording, group in (
                ("Was the quay closed?", "Quay"),
                ("Did Keld give the order?", "Order"),
                ("What comes next?", "Order"),
            )
        ]
        made.questions.set(questions[2], kind="open")
        actors = {
            name: made.actors.create(name, kind).rows[0]
            for name, kind in (
                ("Harbour office", ActorKind.GOVERNMENT_BODY),
                ("Ilan Veres", ActorKind.PERSON),
                ("Keld", ActorKind.STATE),
                ("Ostra", ActorKind.STATE),
            )
        }
        made.actors.affiliate(actors["Ilan Veres"], Tie.SPEAKS_FOR, actors["Harbour office"])
        made.actors.affiliate(actors["Harbour office"], Tie.ORGAN_OF, actors["Ostra"])
        for speaker, words, number, stance, act, day in SAID:
            start = text.index(words)
            claim = made.claims.mark(
                source, ((start, start + len(words)),), speaker=actors.get(speaker)
            ).rows[0]
            made.claims.set(claim, act=act)
            if day:
                made.claims.set(claim, statement_date=day)
            made.questions.place(questions[number], claim, stance=stance)
        yield made


def uid(case, name):
    return case.actors.named(name).uid


VIEWS = {
    "plain": View(),
    "rolled up": View(roll_up=True),
    "by source": View(axis=Axis.SOURCE),
    "by publisher": View(axis=Axis.PUBLISHER),
    "denials": View(narrowing=Narrowing(acts=(Act.DENIES,))),
    "explicit yes": View(
        narrowing=Narrowing(stances=(Stance.YES,), directness=Directness.EXPLICIT)
    ),
    "graded": View(narrowing=Narrowing(reliability=("B",), credibility=(6,))),
    "unmarked": View(narrowing=Narrowing(markings=("TLP:CLEAR",))),
    "words": View(narrowing=Narrowing(text="order")),
    "February": View(
        narrowing=Narrowing(periods=(Period(since="2031-02-01", until="2031-02-28"),))
    ),
    "dated only": View(narrowing=Narrowing(periods=(Period(undated=False),))),
    "published": View(
        narrowing=Narrowing(periods=(Period(Clock.PUBLICATION, until="2030-01-01"),))
    ),
    "contested": View(narrowing=Narrowing(states=(RowState.CONTESTED,))),
    "one group": View(narrowing=Narrowing(groups=("Order",))),
    "by name": View(column_order=ColumnOrder.NAME, row_order=RowOrder.WORDING),
    "newest": View(column_order=ColumnOrder.NEWEST, row_order=RowOrder.NEWEST),
    "by state": View(row_order=RowOrder.STATE),
}


def cells(table):
    """The cells of a whole table with the uids of their question and column."""
    return [
        ((row.question.uid, column), cell)
        for row in table.rows
        for column, cell in row.cells.items()
    ]


@pytest.mark.parametrize("name", VIEWS)
def test_the_frame_and_its_cells_are_the_table(case, name):
    table, frame = case.comparison.table(VIEWS[name]), case.comparison.frame(VIEWS[name])
    assert [c.uid for c in frame.columns] == [c.uid for c in table.columns]
    assert [(c.name, c.members, c.rolled_up, c.positions) for c in frame.columns] == [
        (c.name, c.members, c.rolled_up, c.positions) for c in table.columns
    ]
    assert [head.uid for head in frame.rows] == [row.question.uid for row in table.rows]
    rows, columns = [head.uid for head in frame.rows], [column.uid for column in frame.columns]
    assert case.comparison.faces(frame, rows, columns) == {at: c.face for at, c in cells(table)}
    for at, cell in cells(table):
        quotes = case.comparison.quotes(frame, [at])
        assert quotes.placed == cell.placed
        assert quotes.counts == count(one for one in cell.placed if one.is_confirmed)
    states = case.comparison.heads(frame, rows)
    assert {uid: (s.state, s.why) for uid, s in states.items()} == {
        row.question.uid: (row.state, row.why) for row in table.rows
    }


def test_roll_up_opens_in_place(case):
    view = View(roll_up=True)
    frame = case.comparison.frame(view)
    ostra = next(column for column in frame.columns if column.name == "Ostra")
    assert (ostra.level, ostra.parts, ostra.rolled_up) == (0, 1, True)
    opened = case.comparison.frame(replace(view, opened=(ostra.uid,)))
    assert [(c.name, c.level) for c in opened.columns if c.uid.startswith(ostra.uid)] == [
        ("Ostra", 0),
        ("Harbour office", 1),
    ]
    office = next(column for column in opened.columns if column.name == "Harbour office")
    deeper = case.comparison.frame(replace(view, opened=(ostra.uid, office.uid)))
    names = [(c.name, c.level) for c in deeper.columns if c.uid.startswith(ostra.uid)]
    assert names == [("Ostra", 0), ("Harbour office", 1), ("Ilan Veres", 2)]
    quay = deeper.rows[0].uid
    faces = case.comparison.faces(deeper, [quay], [column.uid for column in deeper.columns])
    assert faces[quay, ostra.uid].signs == ()
    assert "2 speakers" in faces[quay, ostra.uid].summary


@pytest.mark.parametrize("most", [1, 2, 3, 4])
def test_opened_parts_without_room_are_among_the_others(case, most):
    ostra = uid(case, "Ostra")
    office = f"{ostra}/{uid(case, 'Harbour office')}"
    view = View(roll_up=True, opened=(ostra, office), max_columns=most)
    table, frame = case.comparison.table(view), case.comparison.frame(view)
    assert len(frame.columns) == most
    assert frame.columns == table.columns
    rows, faces = [head.uid for head in frame.rows], {}
    for column in frame.columns:  # one by one, as a window scrolls
        faces |= case.comparison.faces(frame, rows, [column.uid])
    assert faces == {at: cell.face for at, cell in cells(table)}
    everything = [(row, column.uid) for row in rows for column in frame.columns]
    quotes = case.comparison.quotes(frame, everything, most=1)
    assert (quotes.total, len(quotes.placed)) == (len(SAID), 1), "nothing is lost"


def test_a_cycle_of_organs_ends(case):
    case.actors.affiliate(uid(case, "Ostra"), Tie.ORGAN_OF, uid(case, "Harbour office"))
    names = [column.name for column in case.comparison.frame(View(roll_up=True)).columns]
    assert sorted(names) == ["Harbour office", "Keld", "Ostra", "speaker not known"]


def test_contradictory_affiliations_are_not_chosen_between(case):
    case.actors.affiliate(uid(case, "Ilan Veres"), Tie.SPEAKS_FOR, uid(case, "Keld"))
    frame = case.comparison.frame(View(roll_up=True))
    assert "Ilan Veres" in [column.name for column in frame.columns]


def test_pinned_hidden_and_folded(case):
    questions = case.questions.all()
    keld = uid(case, "Keld")
    view = View(
        pinned_columns=(keld,),
        hidden_columns=(uid(case, "Ostra"),),
        pinned_rows=(questions[1].uid,),
        hidden_rows=(questions[2].uid,),
        folded=("Quay",),
    )
    frame = case.comparison.frame(view)
    assert frame.columns[0].uid == keld
    assert "Ostra" not in [column.name for column in frame.columns]
    assert (frame.hidden_columns, frame.hidden_rows) == (1, 1)
    assert [head.uid for head in frame.rows] == ["group:Quay", questions[1].uid] or [
        head.uid for head in frame.rows
    ] == [questions[1].uid, "group:Quay"]
    folded = next(head for head in frame.rows if head.question is None)
    assert (folded.group, folded.questions, folded.positions) == ("Quay", 1, 3)


def test_actors_of_a_filter_stand_for_those_joined_with_them(case):
    case.actors.join(uid(case, "Keld"), [uid(case, "Ostra")])
    frame = case.comparison.frame(View(narrowing=Narrowing(actors=(uid(case, "Keld"),))))
    assert [(column.name, column.positions) for column in frame.columns] == [("Keld", 2)]


def test_a_question_without_claims_is_a_row(case):
    asked = case.questions.add("Was anybody hurt?").rows[0]
    frame = case.comparison.frame()
    assert frame.rows[-1].uid == asked
    assert case.comparison.heads(frame, [asked])[asked].state is RowState.NONE
    columns = [column.uid for column in frame.columns]
    assert case.comparison.faces(frame, [asked], columns) == {}
    assert case.comparison.quotes(frame, [(asked, uid) for uid in columns]) == Quotes()


def test_an_empty_case(tmp_path):
    with Workspace.create(tmp_path / "empty.awdb") as empty:
        frame = empty.comparison.frame()
        assert (frame.rows, frame.columns) == ((), ())
        assert empty.comparison.faces(frame, [], []) == {}


def state_of(case, number=0):
    frame = case.comparison.frame()
    return case.comparison.heads(frame, [frame.rows[number].uid])[frame.rows[number].uid]


def test_a_row_state_is_kept_until_something_touches_it(case):
    found = state_of(case)
    case.disagreements.examine()
    assert state_of(case) == found
    with case._store.write() as db:
        db.conn.execute("UPDATE row_states SET why = 'as kept'")
    assert state_of(case).why == "as kept"
    narrowed = case.comparison.frame(View(narrowing=Narrowing(suggested=False)))
    told = case.comparison.heads(narrowed, [narrowed.rows[0].uid])
    assert "as kept" not in {one.why for one in told.values()}, "a filter is another question"


def another_publisher(case):
    source = case.sources.rows(case.sources.find())[0]
    case.sources.set([source.uid], publisher=case.actors.create("Harbour Post").rows[0])


TOUCHES = {
    "another publisher": another_publisher,
    "speakers joined": lambda case: case.actors.join(uid(case, "Ilan Veres"), [uid(case, "Keld")]),
    "publishers joined": lambda case: case.actors.join(
        uid(case, "Meridian News"), [case.actors.create("Meridian").rows[0]]
    ),
    "a claim corrected": lambda case: case.claims.set(
        case.questions.positions()[0].claim.uid, standing="corrected"
    ),
    "another answer": lambda case: case.questions.confirm(
        [case.questions.positions()[0].position.uid], stance="doubts"
    ),
}


@pytest.mark.parametrize("name", TOUCHES)
def test_whatever_bears_on_a_row_state_has_it_found_again(case, name):
    case.disagreements.examine()
    with case._store.write() as db:
        db.conn.execute("UPDATE row_states SET why = 'as kept'")
    TOUCHES[name](case)
    assert state_of(case).why not in ("", "as kept")
