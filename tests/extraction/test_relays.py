# SPDX-License-Identifier: MIT
"""The outlets a statement came through: which they are, and how far one holds."""

import pytest


def relays(claims):
    return [[relay.as_written for relay in one.relays] for one in claims if one.speech]


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("Lena Dorn told Reuters that the road was shut.", "Reuters"),
        ("Lena Dorn told Sable Wire that the road was shut.", "Sable Wire"),
        ("Lena Dorn told Radio Varin on Monday that the road was shut.", "Radio Varin"),
        ("Lena Dorn told Channel Six that the road was shut.", "Channel Six"),
        ("Lena Dorn told the daily Kestrel that the road was shut.", "Kestrel"),
        ("Lena Dorn told the evening paper Kveld that the road was shut.", "Kveld"),
        ("Lena Dorn told Kveld, an evening paper, that the road was shut.", "Kveld"),
        ("Lena Dorn told the state news agency, TASS, that the road was shut.", "TASS"),
        ("Lena Dorn told state television that the road was shut.", "state television"),
        ("Lena Dorn said on Radio Varin that the road was shut.", "Radio Varin"),
        ("Lena Dorn wrote in the Denn Times that the road was shut.", "Denn Times"),
        ("In an interview with the Denn Post, Lena Dorn said that the road was shut.",
         "Denn Post"),
        ("Speaking to the portal Denn 24, Lena Dorn said that the road was shut.", "Denn 24"),
        ("Lena Dorn said in a statement carried by TASS that the road was shut.", "TASS"),
        ("Quoted by the daily Nahr, Lena Dorn said that the road was shut.", "Nahr"),
        ("Lena Dorn, as reported by the Quist Bulletin, said that the road was shut.",
         "Quist Bulletin"),
        ("AFP quoted Lena Dorn as saying that the road was shut.", "AFP"),
        ("“The road was shut by rebels,” Lena Dorn was quoted by AFP as saying.", "AFP"),
        ("The Denn Ledger reported, citing Lena Dorn, that the road was shut.", "Denn Ledger"),
    ],
)  # fmt: skip
def test_which_outlet(read, text, relay):
    claims = read(text)
    assert claims.speakers() == ["Lena Dorn"]
    assert relays(claims) == [[relay]]
    (found,) = claims[0].relays
    assert claims.words(found.pieces) == relay


@pytest.mark.parametrize(
    "text",
    [
        "Lena Dorn told Congress that the road was shut.",
        "Lena Dorn told Karim Vell that the road was shut.",
        "Lena Dorn told reporters that the road was shut.",
        "Lena Dorn said the road was shut, and that the Denn Times had lied.",
        "Reuters said that the road was shut.",
    ],
)
def test_no_outlet(read, text):
    assert relays(read(text)) == [[]]


def test_the_dateline_names_an_agency(read):
    claims = read("TORM, Feb 11 (NorthLine) - Lena Dorn told NorthLine the road was shut.")
    assert relays(claims) == [["NorthLine"]]


def test_an_outlet_meant_by_a_part_of_its_name_or_a_description(read):
    text = "Lena Dorn told the Southern Ledger that the road was shut. "
    assert relays(read(text + "Karim Vell told the Ledger it was open."))[1] == ["Southern Ledger"]
    assert relays(read(text + "Karim Vell told the paper it was open."))[1] == ["Southern Ledger"]


def test_a_relay_holds_for_what_is_told_in_it(read):
    claims = read("Lena Dorn told Radio Varin that Karim Vell had denied any contact.")
    assert relays(claims) == [["Radio Varin"], ["Radio Varin"]]


def test_a_relay_holds_for_the_same_speaker_further_on_in_the_sentence(read):
    claims = read("Lena Dorn told AFP that the road was shut, adding that it was mined.")
    assert relays(claims) == [["AFP"], ["AFP"]]
    claims = read("Lena Dorn said the road was shut; it was mined, Karim Vell told AFP.")
    assert relays(claims) == [[], ["AFP"]]


@pytest.mark.parametrize(
    ("following", "relay"),
    [
        ("She called it “a trap for the poor”.", ["AFP"]),
        ("“It is a trap for the poor,” she added.", ["AFP"]),
        ("She said it was mined.", []),
        ("Earlier she had called it “a trap for the poor”.", []),
        ("Karim Vell called it “a trap for the poor”.", []),
        ("“It is a trap for the poor,” she told lawmakers.", []),
        ("\n\nShe called it “a trap for the poor”.", []),
    ],
)
def test_a_relay_goes_on_with_the_quotation(read, following, relay):
    claims = read(f"Minister Lena Dorn told AFP that the road was shut. {following}")
    assert relays(claims)[-1] == relay


def test_what_an_outlet_reports_that_somebody_said_came_through_it(read):
    claims = read("TASS reported that Lena Dorn had denied the claim.")
    assert relays(claims) == [[], ["TASS"]]


def test_the_relay_named_before_the_verb_is_not_the_speaker(read_both):
    claims = read_both(
        "The company denied it on Monday. A spokesman, as reported by the Quist Bulletin, "
        "promised a “full set of numbers” before the end of September."
    )
    assert claims.source(len(claims) - 1) == "A spokesman"
    assert relays(claims)[-1] == ["Quist Bulletin"]
