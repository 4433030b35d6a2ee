# SPDX-License-Identifier: MIT
"""Capitals and seats that stand for a government: "Kabul has denied", "the Kremlin said"."""

import re

from workstation.domain.actors import ActorKind
from workstation.domain.spans import Piece
from workstation.extraction.bodies import state_of
from workstation.extraction.cast import Cast, bare
from workstation.extraction.gazetteer import adjectives, capitals, given_names, seats
from workstation.extraction.scene import Resolved, Scene

_NAME = r"(?!The )[A-ZÀ-Þ][\w’'-]*(?: [A-Z][\w’'-]*){0,2}"
_TOLD = (  # how a text itself tells whose capital a city is
    re.compile(rf"\b(?P<city>{_NAME}), (?:the )?(?:\w+ )?capital of (?:the )?(?P<state>{_NAME})"),
    re.compile(rf"\b(?P<state>{_NAME})[’']s capital,? (?:city,? )?(?:of )?(?P<city>{_NAME})"),
    re.compile(rf"\b(?P<state>{_NAME}) capital,? (?:city,? )?(?:of )?(?P<city>{_NAME})"),
    re.compile(rf"\b(?P<city>{_NAME}), (?P<state>{_NAME})[’']s capital\b"),
    re.compile(rf"\b(?P<city>{_NAME}), the (?P<state>{_NAME}) capital\b"),
    re.compile(rf"\b(?P<state>the) capital,? (?P<city>{_NAME})"),
)
# What follows a city that is only a place.
_PLACE = re.compile(r"\s+(?:(?:is|was|are|were)(?!\s+\w+ing\b)|lies|sits|fell|remains|itself)\b")


def government(scene: Scene, name: str, piece: Piece, *, speaks: bool) -> Resolved | None:
    """The state whose government a capital or a seat means, or None.

    A capital that is a given name too ("Sofia") counts only when the text names its state; one
    that merely is somewhere, without speaking, counts not at all.
    """
    state = seats().get(name)
    if state is not None:
        return _standing(scene.cast, state, f"“{name}”: seat of the government of {state}")
    if not speaks and _PLACE.match(scene.text, piece[1]):
        return None
    told = _told(scene).get(name)
    state = told or capitals().get(name)
    if told == "" and state is None:
        return Resolved(None, f"“{name}” is the capital of a state that is not told")
    if state is None or (name.lower() in given_names() and not _is_named(scene.cast, state)):
        return None
    return _standing(
        scene.cast, state, f"“{name}”: capital of {state}, standing for its government"
    )


def _standing(cast: Cast, state: str, reason: str) -> Resolved:
    met = cast.find(state)
    actor = cast.add(met.name if met else state, ActorKind.STATE, reason)
    return Resolved(actor.name, reason, actor.kind)


def _is_named(cast: Cast, state: str) -> bool:
    return cast.find(state) is not None or any(
        word in cast.words for word, owner in adjectives().items() if owner == state
    )


def _told(scene: Scene) -> dict[str, str]:
    """The capitals that the text itself names, looked for once; of what state, if it is told."""
    if scene.capitals is None:
        scene.capitals = {}
        for mark in re.finditer(r"\bcapital\b", scene.text):
            for pattern in _TOLD:
                match = pattern.search(scene.text, max(0, mark.start() - 80), mark.end() + 80)
                if match is not None and match.start() <= mark.start() < match.end():
                    owner = _state(scene.cast, bare(match["state"]))
                    scene.capitals[match["city"]] = scene.capitals.get(match["city"]) or owner
    return scene.capitals


def _state(cast: Cast, name: str) -> str:
    state = state_of(cast, name)
    actor = None if state else cast.find(name)
    if actor is not None:
        return actor.name if actor.kind in (ActorKind.STATE, ActorKind.UNKNOWN) else ""
    return state or (name if name[0].isupper() else "")
