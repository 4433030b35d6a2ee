# SPDX-License-Identifier: MIT
"""A day is taken only when it is stated beyond doubt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.intake.days import iso_day, mail_day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-11-12", "2026-11-12"),
        ("2026-11-12T23:50:00-05:00", "2026-11-12"),
        ("2026/1/2 10:00", "2026-01-02"),
        ("20261112", "2026-11-12"),
        ("12 November 2026", "2026-11-12"),
        ("Thu, 12 Nov 2026 10:00 GMT", "2026-11-12"),
        ("November 12th, 2026", "2026-11-12"),
        ("Sept. 3, 2026", "2026-09-03"),
        ("03/04/2026", None),
        ("2026-13-01", None),
        ("2026-02-30", None),
        ("November 2026", None),
        ("2026", None),
        ("12 Smarch 2026", None),
        ("1700000000", None),
        ("0001-01-01T00:00:00Z", None),
        ("", None),
    ],
)
def test_days(written, day):
    assert iso_day(written) == day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Tue, 10 Nov 2026 23:30:00 -0500", "2026-11-10"),
        ("10 Nov 26 23:30 EST", "2026-11-10"),
        ("Tue, 31 Feb 2026 10:00:00 +0000", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_mail_days_stay_in_the_senders_offset(written, day):
    assert mail_day(written) == day


@given(st.text())
def test_no_wording_raises(written):
    for reader in (iso_day, mail_day):
        day = reader(written)
        assert day is None or len(day) == 10
