# SPDX-License-Identifier: MIT
"""Saved views: kept in the file, replaced by name, undone, read in spite of damage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.analysis.stored_views import from_store, to_store
from workstation.domain.claims import Act, Standing
from workstation.domain.comparison import Axis, RowState
from workstation.domain.questions import Directness, Stance
from workstation.domain.views import Clock, ColumnOrder, Narrowing, Period, RowOrder, View
from workstation.errors import UserError
from workstation.workspace import Workspace

FULL = View(
    axis=Axis.PUBLISHER,
    transposed=True,
    roll_up=True,
    opened=("a", "a/b"),
    column_order=ColumnOrder.NEWEST,
    row_order=RowOrder.STATE,
    pinned_columns=("c",),
    max_columns=12,
    narrowing=Narrowing(
        text="quay",
        suggested=False,
        standings=(Standing.CURRENT,),
        acts=(Act.DENIES, Act.WARNS),
        stances=(Stance.NO,),
        directness=Directness.EXPLICIT,
        credibility=(1, 2),
        states=(RowState.CONTESTED,),
        periods=(Period(Clock.EVENT, since="2031-01-01", undated=False),),
    ),
)


def test_a_view_survives_being_stored():
    assert from_store(to_store(FULL)) == FULL
    assert to_store(View()) == {}


@pytest.mark.parametrize(
    "damaged",
    [
        None,
        [],
        "x",
        {"axis": "moon", "roll_up": "yes", "opened": "abc", "narrowing": 7},
        {"narrowing": {"acts": ["sings"], "periods": [3], "credibility": [True]}},
        {"unknown": 1, "max_columns": "many"},
    ],
)
def test_damaged_values_are_passed_over(damaged):
    assert from_store(damaged) == View()


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["axis", "narrowing", "periods", "acts", "opened", "max_columns"]),
            inner,
        )
    ),
    max_leaves=8,
)


@given(_JSON)
def test_nothing_stored_is_too_odd(stored):
    view = from_store(stored)
    assert from_store(to_store(view)) == view


def test_saving_renaming_removing(tmp_path):
    with Workspace.create(tmp_path / "views.awdb") as case:
        case.views.save("Denials", FULL)
        case.views.save("All", View())
        assert [(one.name, one.view) for one in case.views.all()] == [
            ("Denials", FULL),
            ("All", View()),
        ]
        case.views.save("Denials", View(roll_up=True))
        assert case.views.named("denials").view == View(roll_up=True)
        assert len(case.views.all()) == 2
        case.history.undo()
        assert case.views.named("Denials").view == FULL
        case.views.rename(case.views.named("All").uid, "Everything")
        case.views.remove(case.views.named("Denials").uid)
        assert [one.name for one in case.views.all()] == ["Everything"]


def test_bad_names_say_what_to_do(tmp_path):
    with Workspace.create(tmp_path / "views.awdb") as case:
        with pytest.raises(UserError, match="Give the view a name"):
            case.views.save("  ", View())
        with pytest.raises(UserError, match="no view"):
            case.views.named("nothing")
