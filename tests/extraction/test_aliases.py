# SPDX-License-Identifier: MIT
"""Other names that a text gives."""

import pytest

from workstation.domain.actors import ActorKind


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("The Orva Liberation Front (OLF) won. The OLF said that the road was closed.",
         "Orva Liberation Front", "OLF"),
        ("The Orva Liberation Front, also known as the Owls, won. The Owls said the road was "
         "closed.", "Orva Liberation Front", "Owls"),
        ("Karim Vell, better known as Abu Said, came. Abu Said said that the road was closed.",
         "Karim Vell", "Abu Said"),
        ("The Tahreek-e-Taliban Pakistan (TTP) left. The TTP said that the road was closed.",
         "Tahreek-e-Taliban Pakistan", "TTP"),
    ],
)  # fmt: skip
def test_aliases(read, text, name, alias):
    claims = read(text)
    assert claims.speakers() == [name]
    assert alias in claims.mention(name).aliases


def test_a_spelt_out_name_that_is_known_keeps_its_kind(read):
    claims = read("The Tahreek-e-Taliban Pakistan (TTP) said that the road was closed.")
    assert claims.mention("Tahreek-e-Taliban Pakistan").kind is ActorKind.ARMED_GROUP


def test_letters_that_do_not_spell_a_name_are_no_alias(read):
    claims = read("The Orva Liberation Front (Sella) said that the road was closed.")
    assert claims.mention("Orva Liberation Front").aliases == ()
