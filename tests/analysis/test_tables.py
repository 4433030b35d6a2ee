# SPDX-License-Identifier: MIT
"""The whole comparison: columns, roll-up, counts."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workstation.analysis.tables import compare
from workstation.domain.actors import Actor, Affiliation, Tie
from workstation.domain.claims import Capacity, CapacityKind, Standing, Status
from workstation.domain.comparison import Axis, RowState
from workstation.domain.questions import Stance
from workstation.domain.sources import Source


def actors(*names, **joined):
    return {
        name: Actor(1, name, name.capitalize(), joined=tuple(joined.get(name, ())))
        for name in names
    }


def tie(actor, kind, body, since=None, until=None):
    return Affiliation(f"{actor}-{body}", actor, actor, kind, body, body, since=since, until=until)


@pytest.fixture
def table(make):
    def of(*placed, questions=None, **how):
        known = {"actors": {}, "sources": {}} | how
        return compare(questions or [make.question()], placed, **known)

    return of


def held(found, row=0):
    """Claims by column."""
    return {
        uid: sorted(one.claim.uid for one in cell.placed)
        for uid, cell in found.rows[row].cells.items()
    }


def test_columns_stand_by_number_of_positions_then_name(make, table):
    found = table(
        make.placed("a", speaker="zebra"),
        make.placed("b", speaker="mole"),
        make.placed("c", speaker="ant"),
        make.placed("d", speaker="mole"),
        actors=actors("zebra", "mole", "ant"),
    )
    assert [column.name for column in found.columns] == ["Mole", "Ant", "Zebra"]
    assert held(found) == {"mole": ["b", "d"], "ant": ["c"], "zebra": ["a"]}


def test_those_who_answer_one_group_of_questions_stand_together(make, table):
    found = table(
        make.placed("a", speaker="zebra", question="q1"),
        make.placed("b", speaker="mole", question="q2"),
        make.placed("c", speaker="mole", question="q2"),
        make.placed("d", speaker="ant", question="q1"),
        questions=[make.question(uid="q1", group="one"), make.question(uid="q2", group="two")],
        actors=actors("zebra", "mole", "ant"),
    )
    assert [column.name for column in found.columns] == ["Ant", "Zebra", "Mole"]


def test_nobody_identified_is_called_as_written(make, table):
    found = table(
        make.placed("a", speaker=None, speaker_as_written="A Spokesman"),
        make.placed("b", speaker=None, speaker_as_written="a  spokesman"),
    )
    assert [column.uid for column in found.columns] == ["written:a spokesman"]


def test_rows_keep_their_order_and_empty_ones_stay(make, table):
    questions = [make.question(uid="q2"), make.question(uid="q1")]
    found = table(make.placed("a"), questions=questions)
    assert [row.question.uid for row in found.rows] == ["q2", "q1"]
    assert found.rows[0].cells == {}
    assert found.rows[0].state is RowState.NONE


def test_dismissed_rejected_and_unasked_positions_stay_out(make, table):
    found = table(
        make.placed("a", status=Status.REJECTED),
        make.placed("b", question="elsewhere"),
        make.placed("c", confirmed=False),
        include_suggested=False,
    )
    assert found.columns == ()
    assert len(table(make.placed("c", confirmed=False)).columns) == 1


def test_joined_actors_are_one_column(make, table):
    found = table(
        make.placed("a", speaker="army"),
        make.placed("b", Stance.NO, speaker="forces"),
        actors=actors("army", army=["forces"]),
    )
    assert held(found) == {"army": ["a", "b"]}
    assert found.rows[0].cells["army"].face.summary == ""


def rolled(table, make, *ties, **fields):
    found = table(
        make.placed("a", speaker="ivo", **fields),
        make.placed("b", Stance.NO, speaker="ministry"),
        roll_up=True,
        actors=actors("ivo", "ministry", "state", "bloc"),
        affiliations=ties,
    )
    return next(uid for uid, claims in held(found).items() if "a" in claims)


@pytest.mark.parametrize("kind", [Tie.SPEAKS_FOR, Tie.HOLDS_OFFICE_IN, Tie.ORGAN_OF])
def test_ties_of_office_roll_up(make, table, kind):
    assert rolled(table, make, tie("ivo", kind, "ministry")) == "ministry"


def test_membership_never_rolls_up(make, table):
    assert rolled(table, make, tie("ivo", Tie.MEMBER_OF, "bloc")) == "ivo"


def test_capacity_comes_before_affiliations(make, table):
    office = tie("ivo", Tie.HOLDS_OFFICE_IN, "ministry")
    for_bloc = Capacity(CapacityKind.FOR, "bloc")
    assert rolled(table, make, office, capacity=for_bloc) == "bloc"
    assert rolled(table, make, office, capacity=Capacity(CapacityKind.PERSONAL)) == "ivo"


def test_roll_up_climbs_and_survives_a_ring(make, table):
    office, organ = tie("ivo", Tie.SPEAKS_FOR, "ministry"), tie("ministry", Tie.ORGAN_OF, "state")
    assert rolled(table, make, office, organ) == "state"
    ring = tie("ministry", Tie.SPEAKS_FOR, "ivo")
    assert rolled(table, make, office, ring) in {"ivo", "ministry"}


def test_speaking_for_comes_before_holding_office(make, table):
    speaks, holds = tie("ivo", Tie.SPEAKS_FOR, "bloc"), tie("ivo", Tie.HOLDS_OFFICE_IN, "ministry")
    assert rolled(table, make, holds, speaks) == "bloc"


def test_of_two_bodies_none_is_chosen(make, table):
    ties = [tie("ivo", Tie.SPEAKS_FOR, body) for body in ("ministry", "bloc")]
    assert rolled(table, make, *ties) == "ivo"


def test_roll_up_is_as_of_the_statement_date(make, table):
    former = tie("ivo", Tie.SPEAKS_FOR, "ministry", until=make.day("2020-12-31"))
    later = tie("ivo", Tie.SPEAKS_FOR, "ministry", since=make.day("2024-01-01"))
    said = make.day("2023-11-12")
    assert rolled(table, make, former, statement_date=said) == "ivo"
    assert rolled(table, make, later, statement_date=said) == "ivo"
    assert rolled(table, make, later, published_on="2023-11-12") == "ivo"
    assert rolled(table, make, former, later) == "ministry"


def test_a_rolled_up_column_never_has_one_face(make, table):
    found = table(
        make.placed("a", speaker="ivo"),
        make.placed("b", Stance.NO, speaker="ministry"),
        roll_up=True,
        actors=actors("ivo", "ministry"),
        affiliations=[tie("ivo", Tie.SPEAKS_FOR, "ministry")],
    )
    assert found.columns[0].rolled_up
    assert found.columns[0].members == ("ivo", "ministry")
    summary = found.rows[0].cells["ministry"].face.summary
    assert summary == "1 says yes, 1 says no · 2 speakers"


def test_columns_can_be_sources_or_publishers(make, table):
    row = (
        make.placed("a", source="s1"),
        make.placed("b", source="s2", publisher=None, publisher_name=""),
    )
    sources = {
        "s1": Source(1, "s1", "Morning edition"),
        "s2": Source(2, "s2", "A report"),
    }
    by_source = table(*row, axis=Axis.SOURCE, sources=sources)
    assert {column.name for column in by_source.columns} == {"Morning edition", "A report"}
    by_publisher = table(*row, axis=Axis.PUBLISHER, actors=actors("meridian"))
    names = {column.name for column in by_publisher.columns}
    assert names == {"Meridian", "publisher not known"}


def test_columns_past_the_most_are_the_others(make, table):
    found = table(*(make.placed(str(n), speaker=f"s{n}") for n in range(9)), max_columns=6)
    assert len(found.columns) == 6
    assert found.columns[-1].name == "4 others"
    assert sum(len(claims) for claims in held(found).values()) == 9
    assert found.rows[0].cells["others"].face.summary == "4 say yes · 4 speakers"


def test_a_claim_stands_no_better_than_its_source(make, table):
    sources = {"s1": Source(1, "s1", "A report", standing=Standing.RETRACTED)}
    found = table(make.placed("a"), sources=sources)
    assert not found.rows[0].cells["ministry"].face.signs[0].current
    assert found.rows[0].state is RowState.NONE


def test_it_says_what_is_not_reviewed_and_what_it_rests_on(make, table):
    sources = {
        "s1": Source(1, "s1", "One", suggested=3),
        "s2": Source(2, "s2", "Two", suggested=4),
        "s3": Source(3, "s3", "Three"),
    }
    found = table(make.placed("a"), make.placed("b", Stance.NO, speaker="other"), sources=sources)
    assert (found.unreviewed, found.unreviewed_sources) == (7, 2)
    assert found.basis == "2 reports · 2 statements · 1 carrier"
    assert found.rows[0].state is RowState.CONTESTED


def test_suggested_positions_are_counted_apart(make, table):
    row = (make.placed("a"), make.placed("b", Stance.NO, speaker="other", confirmed=False))
    found = table(*row)
    assert found.basis.endswith(" · 1 suggested")
    assert found.rows[0].why == "1 says yes, 1 says no · 1 suggested"
    assert table(*row, include_suggested=False).basis == "1 report · 1 statement · 1 carrier"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(data=st.data(), most=st.one_of(st.none(), st.integers(1, 4)), roll_up=st.booleans())
def test_nothing_placed_is_ever_lost(make, table, data, most, roll_up):
    people = ["a", "b", "c", "d", None]
    body = st.sampled_from(["a", "b", "c", "d"])
    ties = data.draw(st.lists(st.builds(tie, body, st.sampled_from(Tie), body), max_size=5))
    placed = [
        make.placed(str(n), speaker=data.draw(st.sampled_from(people)))
        for n in range(data.draw(st.integers(0, 8)))
    ]
    how = {
        "max_columns": most,
        "roll_up": roll_up,
        "actors": actors("a", "b", "c"),
        "affiliations": ties,
    }
    found = table(*placed, **how)
    in_cells = sorted(uid for claims in held(found).values() for uid in claims)
    assert in_cells == sorted(one.claim.uid for one in placed)
    assert set(held(found)) <= {column.uid for column in found.columns}
    assert found == table(*data.draw(st.permutations(placed)), **how)
