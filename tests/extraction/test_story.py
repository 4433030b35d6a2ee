# SPDX-License-Identifier: MIT
"""A whole article of our own, with everything that makes attribution hard."""

import pytest

from workstation.domain.claims import Act, Form, Recurrence
from workstation.domain.dates import resolve_again, show_date

ARTICLE = """Photo: Northern Rivers Pact

Pact Prepares for Trouble on the Orva

The Northern Rivers Pact (NRP) is strengthening its patrols amid growing concern about a return of armed groups to Kenya since the Hill Guard took the capital.

As reported by the Denn News Agency, DNA, the Chief of the NRP Joint Command, Major General Pavel Dorn, has said “There is no general danger on the river today. Yet we see that the new leaders of Kenya do not hold every district. So we act.”

Founded in 2004, the Northern Rivers Pact (NRP) is an alliance of river states. Its membership comprises four states, namely Chad, Mali, Niger, and Ghana.

The seizure of power has heightened fears among its neighbours. These fears stem from armed groups such as the Tribe of Hill Mali (THM), the Red Banner, and Boko Haram.

In March, NRP Secretary General Ibrahim Sule said that there is a growing risk that fighters will cross into the Pact. In February, Pavel Dorn claimed that the Red Desert – Orva province (RDOP) had gathered up to 2,500 men, with 900 camped along the southern bank in the Sella and Marn districts. In September, Chad authorities said that they killed five members of a rebel band.

Mali, Kenya’s western neighbour, has consistently accused the Hill Guard of sheltering THM fighters. A UN report revealed that many THM fighters move freely. Earlier this week, Mali’s special envoy to Kenya asserted that over 3,000 THM men live in Kenya. The THM was the first group to praise the Hill Guard after its victory. In a statement released in August 2021, the group declared the Hill Guard’s victory as a gift. The THM emir Mullah Yusuf Tarn publicly renewed his oath and promised to continue his support.

The Hill Guard, however, has repeatedly denied the presence of foreign fighters. The regime claims to have destroyed the Red Desert and that there is no danger to any neighbour. Chad told Reuters that it would wait.
"""  # noqa: E501


@pytest.fixture
def claims(read):
    from workstation.domain.actors import ActorKind
    from workstation.extraction import KnownActor

    return read(ARTICLE, known=[KnownActor("Hill Guard", (), ActorKind.ARMED_GROUP)])


def test_every_speaker_is_right(claims):
    assert claims.speakers() == [
        "Pavel Dorn", "Ibrahim Sule", "Pavel Dorn", "Chad authorities", "Mali", "UN report",
        "Mali’s special envoy to Kenya", "Tribe of Hill Mali", "Yusuf Tarn", "Hill Guard",
        "Hill Guard", "Hill Guard", "Chad",
    ]  # fmt: skip


def test_the_first_is_direct_and_came_through_an_agency(claims):
    first = claims[0]
    assert first.form is Form.DIRECT
    assert [relay.as_written for relay in first.relays] == ["DNA"]
    assert claims.content(0).startswith("There is no general danger")
    assert claims.content(0).endswith("So we act.")
    assert all(one.form is Form.INDIRECT for one in claims.extraction.attributions[1:])


def test_offices_aliases_and_members(claims):
    bonds = claims.bonds()
    assert ("Pavel Dorn", "holds office in", "NRP Joint Command", "Chief") in bonds
    assert ("NRP Joint Command", "is organ of", "Northern Rivers Pact", "") in bonds
    assert (
        "Ibrahim Sule",
        "holds office in",
        "Northern Rivers Pact",
        "Secretary General",
    ) in bonds
    assert ("Yusuf Tarn", "holds office in", "Tribe of Hill Mali", "emir") in bonds
    members = {actor for actor, tie, _, _ in bonds if tie == "is member of"}
    assert members == {"Chad", "Mali", "Niger", "Ghana"}
    assert claims.mention("Northern Rivers Pact").aliases == ("NRP",)


def test_acts_and_recurrence(claims):
    acts = [one.act for one in claims.extraction.attributions]
    assert acts[4] is Act.ACCUSES
    assert acts[8] is Act.PROMISES
    assert acts[9] is Act.DENIES
    repeated = [one.recurrence is Recurrence.REPEATED for one in claims.extraction.attributions]
    assert [k for k, again in enumerate(repeated) if again] == [4, 9]
    assert "Hill Guard" in claims[4].about


def test_figures_keep_to_their_groups(claims):
    whole, part = claims[2].figures
    assert (whole.high, part.low) == (2500, 900)
    assert part.part_of == whole.as_written == "up to 2,500 men"
    (envoy,) = claims[6].figures
    assert (envoy.low, envoy.counted) == (3000, "THM men")


def test_months_without_a_year_wait_for_the_publication_date(claims):
    dates = [one.statement_date for one in claims.extraction.attributions]
    assert show_date(dates[1]) == "Mar, year unknown"
    assert show_date(dates[2]) == "Feb, year unknown"
    assert show_date(dates[6]) == "earlier this week, undated"
    assert show_date(dates[7]) == "Aug 2021"
    assert show_date(resolve_again(dates[2], published_on="2026-11-23")) == "Feb 2026"
    assert show_date(resolve_again(dates[3], published_on="2026-08-23")) == "Sep 2025"


def test_the_regime_has_a_reason(claims):
    assert "regime" in claims[10].reason
    assert claims.content(10) == "to have destroyed the Red Desert"
    assert claims.content(11) == "that there is no danger to any neighbour"
