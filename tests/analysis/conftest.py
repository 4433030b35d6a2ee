# SPDX-License-Identifier: MIT
"""Small claims and positions to compare; every test makes its own."""

from types import SimpleNamespace

import pytest

from workstation.domain.claims import Capacity, CapacityKind, Claim, Relay
from workstation.domain.comparison import Placed
from workstation.domain.dates import VagueDate
from workstation.domain.figures import Figure
from workstation.domain.questions import (
    Directness,
    Position,
    PositionStatus,
    Question,
    QuestionKind,
    Stance,
)
from workstation.domain.spans import span_of
from workstation.domain.uids import derived_uid

QUESTION = Question(id=1, uid="q1", wording="Are armed groups present in Ostrova?")


def day(iso, until=None, written=None):
    return VagueDate(written or iso, earliest=iso, latest=until or iso)


def claim(uid="c1", speaker="ministry", words="there are no armed groups", **fields):
    known = {
        "id": 1,
        "source": "s1",
        "source_title": "A report",
        "text": "t1",
        "speaker_name": (speaker or "").capitalize(),
        "speaker_as_written": speaker or "a spokesman",
        "publisher": "meridian",
        "publisher_name": "Meridian News",
    }
    return Claim(
        uid=uid,
        speaker=speaker,
        content=span_of(words, (0, len(words))),
        **(known | fields),
    )


def placed(
    uid="c1",
    stance=Stance.YES,
    *,
    confirmed=True,
    implied=False,
    question="q1",
    answer="",
    figure=None,
    date=None,
    **fields,
):
    one = claim(uid, **fields)
    position = Position(
        uid=derived_uid("position", question, uid),
        question=question,
        claim=uid,
        status=PositionStatus.CONFIRMED if confirmed else PositionStatus.SUGGESTED,
        stance=stance,
        directness=Directness.IMPLIED if implied else Directness.EXPLICIT,
        answer=answer,
        figure=figure,
        date=date,
    )
    return Placed(position, one)


def figure(written, low, high, counted="members", **fields):
    return Figure(written, low, high, 0, len(written), counted=counted, **fields)


def question(kind=QuestionKind.YES_NO, uid="q1", wording=QUESTION.wording, **fields):
    return Question(id=1, uid=uid, wording=wording, kind=kind, **fields)


def speaking_for(body):
    return Capacity(CapacityKind.FOR, body)


def through(*outlets):
    return tuple(Relay(outlet, actor=outlet.casefold()) for outlet in outlets)


@pytest.fixture
def make():
    """The builders: claim, placed, figure, day, question, speaking_for, through."""
    return SimpleNamespace(
        claim=claim,
        placed=placed,
        figure=figure,
        day=day,
        question=question,
        speaking_for=speaking_for,
        through=through,
    )
