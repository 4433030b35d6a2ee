# SPDX-License-Identifier: MIT
"""To whom something is said."""

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lena Dorn told the Taliban that the road was shut.", ("Taliban",)),
        ("Lena Dorn warned Kenya and the Taliban that the road was mined.", ("Kenya", "Taliban")),
        ("Lena Dorn urged the Taliban to open the road.", ("Taliban",)),
        ("“We will stay here,” Lena Dorn wrote to the Taliban.", ("Taliban",)),
        ("“We will stay here,” Lena Dorn told the Taliban in Kenya on Monday.", ("Taliban",)),
        ("Lena Dorn told Reuters that the Taliban had left.", ()),
        ("Lena Dorn said the Taliban had left.", ()),
    ],
)
def test_addressees(read, text, told):
    assert read(text)[0].addressee == told


def test_whom_the_tagger_leaves_in_the_content(read_both):
    claims = read_both("The envoy urged Kenya and the Taliban to return to the table.")
    assert claims[0].addressee == ("Kenya", "Taliban")
    claims = read_both("The bishops appealed for the road to Kenya to be opened again.")
    assert claims[0].addressee == ()
