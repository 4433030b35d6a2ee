# SPDX-License-Identifier: MIT
"""Faces of much-answered questions are kept, and never shown when they no longer hold."""

import pytest

from workstation.domain.changes import Analyst
from workstation.domain.comparison import Axis
from workstation.domain.origins import LinkKind
from workstation.domain.questions import Stance
from workstation.domain.views import Narrowing, View
from workstation.services import examining
from workstation.workspace import Facts, Workspace

SAID = (
    ("Ostra", "The lock gate is shut", "yes", "2031-02-01"),
    ("Ostra", "The lock gate is open again", "no", "2031-03-01"),
    ("Ostra", "Nobody may pass the lock gate", "yes", None),
    ("Keld", "We saw the gate wide open", "no", "2031-02-02"),
    ("", "Boats were waiting at the gate", "yes", "2031-02-02"),
)
AS_KEPT = "as kept"


@pytest.fixture
def case(tmp_path, monkeypatch):
    """A question with a few statements, which count as many."""
    monkeypatch.setattr(examining, "_MANY", 1)
    with Workspace.create(tmp_path / "gate.awdb") as made:
        question = made.questions.add("Is the gate shut?").rows[0]
        for number, (speaker, words, stance, day) in enumerate(SAID):
            facts = Facts(publisher=f"Paper {number % 2}", published_on="2031-03-04")
            source = made.sources.add_text(words, title=words, facts=facts, extract=False).uid
            known = {one.name: one.uid for one in made.actors.all()}
            who = known.get(speaker) or (speaker and made.actors.create(speaker).rows[0]) or None
            claim = made.claims.mark(source, ((0, len(words)),), speaker=who).rows[0]
            if day:
                made.claims.set(claim, statement_date=day)
            made.questions.place(question, claim, stance=stance)
        made.disagreements.examine()
        yield made


def shown(case, view=None):
    """The faces as the window asks for them."""
    frame = case.comparison.frame(view)
    rows, columns = [row.uid for row in frame.rows], [column.uid for column in frame.columns]
    return case.comparison.faces(frame, rows, columns)


def found(case, view=None):
    """The faces as they are found from every whole claim."""
    table = case.comparison.table(view)
    return {
        (row.question.uid, column): cell.face
        for row in table.rows
        for column, cell in row.cells.items()
    }


def mark_kept(case):
    """Write something into the faces kept, so that one shown can be told from one found."""
    with case._store.write() as db:
        db.conn.execute("UPDATE faces SET face = json_set(face, '$[1]', ?)", (AS_KEPT,))


def test_faces_kept_are_those_found(case):
    assert case._store.read.execute("SELECT count(*) FROM faces").fetchone() == (3,)
    assert shown(case) == found(case)
    mark_kept(case)
    assert {face.detail for face in shown(case).values()} == {AS_KEPT}


@pytest.mark.parametrize(
    "view",
    [
        View(narrowing=Narrowing(stances=(Stance.YES,))),
        View(roll_up=True),
        View(axis=Axis.PUBLISHER),
        View(max_columns=2),
    ],
    ids=["filter", "roll-up", "axis", "others in one column"],
)
def test_another_view_shows_nothing_kept(case, view):
    mark_kept(case)
    assert shown(case, view) == found(case, view)


def claims(case):
    return [one.claim.uid for one in case.questions.positions()]


def join_statements(case):
    case.origins.join(LinkKind.SAME_STATEMENT, claims(case)[:2])


def tie_from_afar(case):
    """Two claims are tied through two others on no question, which are tied now."""
    text = case.sources.add_text("Plums ripen late, growers told us", extract=False).uid
    far = [case.claims.mark(text, (piece,)).rows[0] for piece in ((0, 16), (0, 33))]
    for near, other in zip(claims(case), far, strict=False):
        case.origins.join(LinkKind.SAME_INFORMATION, [near, other])
    case.disagreements.examine()
    mark_kept(case)
    case.origins.join(LinkKind.SAME_INFORMATION, far)


TOUCHES = {
    "a publisher's letter": lambda case: case.actors.grade(
        case.actors.named("Paper 0").uid, "B", "checked often"
    ),
    "a source's letter": lambda case: case.sources.set(
        [case.sources.rows(case.sources.find())[0].uid], reliability="A"
    ),
    "a claim's digit": lambda case: case.claims.set(claims(case)[0], credibility=2),
    "one statement": join_statements,
    "ties from afar": tie_from_afar,
    "speakers joined": lambda case: case.actors.join(
        case.actors.named("Ostra").uid, [case.actors.named("Keld").uid]
    ),
    "another position": lambda case: case.questions.place(
        case.questions.all()[0].uid,
        case.claims.mark(case.sources.rows(case.sources.find())[0].uid, ((0, 8),)).rows[0],
        stance="no",
    ),
    "undone": lambda case: case.history.undo(),
}


@pytest.mark.parametrize("name", TOUCHES)
def test_whatever_bears_on_a_face_has_it_found_again(case, name):
    mark_kept(case)
    TOUCHES[name](case)
    assert shown(case) == found(case)
    case.disagreements.examine()
    assert shown(case) == found(case)
    mark_kept(case)
    assert AS_KEPT in {face.detail for face in shown(case).values()}, "kept once more"


def test_a_letter_given_while_faces_are_found_leaves_none_kept(case, monkeypatch):
    def faces(*args):
        made = real(*args)
        case.actors.grade(case.actors.named("Paper 0").uid, "C", "seen meanwhile")
        return made

    case.claims.set(claims(case)[0], credibility=3)
    real = examining.faces_by_speaker
    monkeypatch.setattr(examining, "faces_by_speaker", faces)
    case.disagreements.examine()
    assert shown(case) == found(case)
    monkeypatch.undo()
    assert case.disagreements.waiting() == 1


def test_few_positions_are_not_kept(case, monkeypatch):
    monkeypatch.setattr(examining, "_MANY", len(SAID) + 1)
    case.disagreements.examine([case.questions.all()[0].uid])
    assert case._store.read.execute("SELECT count(*) FROM faces").fetchone() == (0,)
    assert shown(case) == found(case)


@pytest.mark.parametrize("field", ["credibility", "stance"])
def test_a_conflict_that_opens_or_closes_has_faces_found_again(case, tmp_path, field):
    position = case.questions.positions()[0]
    row = position.claim.uid if field == "credibility" else position.position.uid

    def decide(work, value):
        if field == "credibility":
            work.claims.set(row, credibility=value)
        else:
            work.questions.confirm([row], stance=value)

    case.save_copy(tmp_path / "other.awdb")
    with Workspace.open(tmp_path / "other.awdb", analyst=Analyst("b" * 32, "B. Osei")) as other:
        decide(other, 3 if field == "credibility" else "doubts")
    decide(case, 2 if field == "credibility" else "no")
    case.disagreements.examine()
    mark_kept(case)
    case.sharing.merge(tmp_path / "other.awdb")
    assert len(case.conflicts.all()) == 1
    assert shown(case) == found(case)
    case.disagreements.examine()
    assert shown(case) == found(case)
    mark_kept(case)
    open_one = case.conflicts.all()[0]
    case.conflicts.resolve(row, field, open_one.standing)
    assert shown(case) == found(case)
