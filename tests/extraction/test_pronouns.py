# SPDX-License-Identifier: MIT
"""Whom pronouns mean, and when that stays open."""


def test_pronouns_take_the_nearest_fitting_person(read):
    claims = read(
        "Spokeswoman Lena Dorn said the road was closed. She added that it was mined. "
        "He said that this was false."
    )
    assert claims.speakers() == ["Lena Dorn", "Lena Dorn", None]
    assert "nearest" in claims[1].reason
    assert "not settled" in claims[2].reason


def test_a_pronoun_after_an_unnamed_source_is_open(read):
    claims = read(
        "Minister Lena Dorn spoke. A survivor, who asked not to be named, said she had fled. "
        "She said the road was closed."
    )
    assert claims.speakers() == [None, None]
    assert claims.source(0).startswith("A survivor")


def test_two_that_fit_leave_a_pronoun_open(read):
    claims = read(
        "Minister Lena Dorn said the road was closed.\n\n"
        "The court had tried Anna Berg and Emma Vell twice. She said it was mined."
    )
    assert claims.speakers() == ["Lena Dorn", None]
    assert "may be" in claims[1].reason


def test_whoever_is_named_in_the_paragraph_goes_before_an_earlier_speaker(read):
    claims = read(
        "Minister Lena Dorn said the road was closed.\n\n"
        "A row broke out over Anna Berg, mayor of Sella. She said it was mined."
    )
    assert claims.speakers() == ["Lena Dorn", "Anna Berg"]


def test_whoever_the_content_names_does_not_say_it(read):
    claims = read(
        "Minister Lena Dorn said the road was closed.\n\n“Anna Berg must go at once,” she said."
    )
    assert claims.speakers() == ["Lena Dorn", "Lena Dorn"]


def test_a_name_that_does_not_fit_stops_the_search(read):
    claims = read(
        "Minister Karim Vell said the road was closed. Lena Dorn doubted that; half of it, he "
        "explained, was mined."
    )
    assert claims.speakers()[-1] is None


def test_other_cases(read):
    claims = read(
        "Minister Lena Dorn spoke first. The road, according to her, was closed. Nobody shook her "
        "earlier claim that it was mined."
    )
    assert set(claims.speakers()) == {"Lena Dorn"}


def test_it_means_the_body_that_begins_the_sentence(read):
    claims = read(
        "The Denn Institute said the road was closed. The operator, Brightwater, has no doubt: "
        "the road, it says, was always open."
    )
    assert claims.speakers()[-1] == "Brightwater"


def test_it_does_not_pass_an_unnamed_report(read):
    claims = read(
        "The Denn Institute said the road was closed. A leaked memo warned that it was mined. "
        "It adds that nobody came."
    )
    assert claims.speakers() == ["Denn Institute", None, None]
