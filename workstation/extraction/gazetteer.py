# SPDX-License-Identifier: MIT
"""Names known beforehand: states, bodies, armed groups, outlets, seats of government, given names.

They are data of `resources/gazetteers/`, read when first asked for.
"""

import json
from functools import cache
from typing import Any

from workstation.domain.actors import ActorKind
from workstation.resources import resource


@cache
def known() -> dict[str, tuple[str, ActorKind]]:
    """Every known name and the name and kind it stands for."""
    table: dict[str, tuple[str, ActorKind]] = {}
    for kind, groups in _read("bodies.json").items():
        table |= _meaning(groups, ActorKind(kind))
    table |= _meaning(_read("outlets.json"), ActorKind.MEDIA_OUTLET)
    table |= _meaning([[name] for name in organs()], ActorKind.GOVERNMENT_BODY)
    for state in _read("states.json"):
        for name in (state["name"], *state["others"]):
            table.setdefault(name, (state["name"], ActorKind.STATE))
    return table


def _meaning(groups: list[list[str]], kind: ActorKind) -> dict[str, tuple[str, ActorKind]]:
    return {name: (group[0], kind) for group in groups for name in group}


@cache
def adjectives() -> dict[str, str]:
    """The state that an adjective of nationality points to."""
    return {word: s["name"] for s in _read("states.json") for word in s["adjectives"]}


@cache
def capitals() -> dict[str, str]:
    """The state of each capital that news lets stand for its government."""
    return {city: s["name"] for s in _read("states.json") for city in s["capitals"]}


@cache
def seats() -> dict[str, str]:
    """The state of each seat of government: "Kremlin", "White House"."""
    return _owners("seats")


@cache
def organs() -> dict[str, str]:
    """The state of each of its bodies that is known by a name of its own: "Knesset"."""
    return _owners("organs")


def _owners(table: str) -> dict[str, str]:
    return {name: state for state, names in _read("seats.json")[table].items() for name in names}


@cache
def given_names() -> dict[str, str]:
    """The gender, "f" or "m", of given names, in lower case, that only one of them bears."""
    return {
        name: gender
        for gender, names in _read("given_names.json").items()
        for name in names.split()
    }


@cache
def _read(name: str) -> Any:  # noqa: ANN401 (as JSON has it)
    return json.loads(resource("gazetteers", name).read_text(encoding="utf-8"))
