# SPDX-License-Identifier: MIT
"""The tables of names that are shipped: whole, and without one name for two."""

import json

import pytest

from workstation.domain.actors import ActorKind
from workstation.extraction import gazetteer
from workstation.resources import resource


def _table(name):
    return json.loads(resource("gazetteers", name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "meant", "kind"),
    [
        ("UK", "United Kingdom", ActorKind.STATE),
        ("Czechia", "Czech Republic", ActorKind.STATE),
        ("Congo", "Democratic Republic of the Congo", ActorKind.STATE),
        ("United Nations", "UN", ActorKind.INTERNATIONAL_BODY),
        ("Tehreek-e-Taliban Pakistan", "TTP", ActorKind.ARMED_GROUP),
        ("Agence France-Presse", "AFP", ActorKind.MEDIA_OUTLET),
        ("Knesset", "Knesset", ActorKind.GOVERNMENT_BODY),
    ],
)
def test_known_names(name, meant, kind):
    assert gazetteer.known()[name] == (meant, kind)


def test_states_have_codes_adjectives_and_capitals():
    states = {row["name"]: row for row in _table("states.json")}
    assert len(states) > 190
    assert states["Kenya"]["codes"] == ["KE", "KEN"]
    fields = {"name", "codes", "others", "adjectives", "capitals"}
    assert all(set(row) == fields for row in states.values())
    assert gazetteer.adjectives()["Tajik"] == "Tajikistan"
    assert gazetteer.capitals()["Kyiv"] == gazetteer.capitals()["Kiev"] == "Ukraine"


def test_seats_and_organs_belong_to_states():
    states = {row["name"] for row in _table("states.json")}
    assert gazetteer.seats()["Kremlin"] == "Russia"
    assert set(gazetteer.seats().values()) | set(gazetteer.organs().values()) <= states
    assert "Brussels" not in gazetteer.capitals()


def test_no_name_means_two():
    """Neither within one table nor across them."""
    groups = [group for kind in _table("bodies.json").values() for group in kind]
    groups += _table("outlets.json") + [[name] for name in gazetteer.organs()]
    names = [name for group in groups for name in group]
    assert [name for name in names if names.count(name) > 1] == []
    states = {name for row in _table("states.json") for name in (row["name"], *row["others"])}
    capitals = set(gazetteer.capitals())
    assert set(names) & (states | capitals | set(gazetteer.seats())) == set()
    assert capitals & states == set()


def test_given_names_show_a_gender_only_when_one_bears_them():
    names = gazetteer.given_names()
    assert (names["lena"], names["karim"]) == ("f", "m")
    assert "andrea" not in names
    assert "robin" not in names
