# SPDX-License-Identifier: MIT
"""Whether something was said once or again and again."""

import pytest

from workstation.domain.claims import Recurrence


@pytest.mark.parametrize(
    ("text", "repeated"),
    [
        ("Lena Dorn said that the road was shut.", False),
        ("Lena Dorn has repeatedly said that the road was shut.", True),
        ("Lena Dorn has said time and again that the road was shut.", True),
        ("Lena Dorn reiterated that the road was shut.", True),
        ("Lena Dorn again said that the road was shut.", True),
        ("Lena Dorn has insisted since 2022 that the road was shut.", True),
        ("Lena Dorn has insisted ever since that the road was shut.", True),
        ("For the third time this week, Lena Dorn denied the report.", True),
        ("Lena Dorn warned again that the dam could fail.", True),
        ("“The road is shut,” said Lena Dorn, a mayor for two decades.", False),
        ("Lena Dorn said for the first time that the road was shut.", False),
        ("“The road is shut,” Lena Dorn told reporters twice this week.", True),
        ("The mayor Lena Dorn keeps insisting that the road was shut.", True),
        ("Lena Dorn has since denied that the road was shut.", False),
        ("Lena Dorn maintained throughout her trial that the road was shut.", True),
        ("Lena Dorn reiterated, for the third year running, that the road was shut.", True),
        ("Lena Dorn has demanded a truce, a plea she has made on four occasions.", True),
        ("Lena Dorn had admitted that it was hers, a fact she had denied for years.", False),
        ("Lena Dorn said that the army had repeatedly shut the road.", False),
        ("Lena Dorn said that prices rise every year.", False),
    ],
)
def test_recurrence(read, text, repeated):
    wanted = Recurrence.REPEATED if repeated else Recurrence.ONCE
    assert read(text)[0].recurrence is wanted
