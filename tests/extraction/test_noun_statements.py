# SPDX-License-Identifier: MIT
"""What a noun says within a statement is a statement of its own."""

import pytest

from workstation.domain.claims import Act


@pytest.mark.parametrize("reader", ["read", "read_both"])
@pytest.mark.parametrize(
    ("text", "said", "act"),
    [
        (
            "The Sella Post withdrew its report that a guard had been beaten.",
            "a guard had been beaten",
            Act.STATES,
        ),
        (
            "Minister Lena Dorn withdrew her earlier warning of 2 May that the dam would fail.",
            "the dam would fail",
            Act.WARNS,
        ),
    ],
)
def test_a_noun_tells_what_was_said(request, reader, text, said, act):
    claims = request.getfixturevalue(reader)(text)
    outer = next(one for one in claims.extraction.attributions if one.act is Act.WITHDRAWS)
    inner = claims[outer.reports]
    assert claims.words(inner.content) == said
    assert inner.act is act
    assert inner.inner


def test_a_noun_without_its_owner_tells_nothing(read):
    claims = read("Lena Dorn said that reports that the dam had failed were wrong.")
    assert [one.reports for one in claims.extraction.attributions] == [None]
