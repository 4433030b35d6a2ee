# SPDX-License-Identifier: MIT
"""A view in words: axes and every filter."""

from dataclasses import fields

from workstation.analysis.view_words import filter_words, view_words
from workstation.domain.claims import Act, Standing
from workstation.domain.comparison import Axis, RowState
from workstation.domain.questions import Directness, Stance
from workstation.domain.views import Clock, Narrowing, Period, View

EVERY = Narrowing(
    text="cutter",
    suggested=False,
    accepted_only=True,
    standings=(Standing.CURRENT,),
    acts=(Act.DENIES, Act.WARNS),
    stances=(Stance.NO,),
    directness=Directness.EXPLICIT,
    reliability=("A", "B"),
    credibility=(2,),
    markings=("TLP:GREEN",),
    actors=("a1",),
    sources=("s1",),
    publishers=("p1",),
    questions=("q1",),
    groups=("The night",),
    states=(RowState.ONE_SPEAKER, RowState.NONE),
    periods=(Period(Clock.EVENT, "2023-11-03", "2023-11-09", undated=False),),
)
NAMES = {"a1": "Calder", "s1": "Ferry sinks", "p1": "Meridian", "q1": "Who?"}


def test_axes():
    assert view_words(View()) == "Questions × actors"
    turned = View(Axis.SOURCE, transposed=True, hidden_columns=("x",))
    assert view_words(turned) == "Sources × questions, 1 hidden"
    assert view_words(View(roll_up=True)) == "Questions × actors, rolled up"


def test_nothing_narrowed_is_nothing_told():
    assert filter_words(Narrowing(), {}) == ()


def test_every_filter_is_told():
    told = filter_words(EVERY, NAMES)
    assert len(told) == len(fields(Narrowing))
    assert told[0] == "containing “cutter”"
    assert "act denies, warns" in told
    assert "state one speaker, no positions" in told
    assert {"actors Calder", "sources Ferry sinks", "publishers Meridian", "questions Who?"} < set(
        told
    )
    assert told[-1] == "event date from 3 Nov 2023 until 9 Nov 2023, undated left out"
