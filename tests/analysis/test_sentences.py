# SPDX-License-Identifier: MIT
"""Our sentence about a claim."""

import pytest

from workstation.analysis.sentences import act_and_content, claim_sentence, quoted_content
from workstation.domain.claims import (
    Act,
    Capacity,
    CapacityKind,
    Form,
    Recurrence,
    Voice,
)
from workstation.domain.dates import VagueDate

NAMES = {"ministry": "the Ostran defence ministry", "meridian": "Meridian News", "a": "Agency"}


def test_the_sentence_everybody_knows(make):
    denial = make.claim(act=Act.DENIES, statement_date=make.day("2023-11-12"), cue="lashed out")
    assert claim_sentence(denial, NAMES) == (
        "Denied by the Ostran defence ministry on 12 November 2023, in the words of Meridian News"
    )


@pytest.mark.parametrize("act", Act)
def test_the_sources_verb_is_never_printed(make, act):
    sentence = claim_sentence(make.claim(act=act, cue="boasted"), NAMES)
    assert "boasted" not in sentence
    assert sentence[0].isupper()
    assert "the Ostran defence ministry" in sentence


def test_a_direct_quote_is_in_the_speakers_own_words(make):
    quote = make.claim(form=Form.DIRECT, words="“There is no danger.”")
    assert claim_sentence(quote, NAMES) == "Said by the Ostran defence ministry"
    assert quoted_content(quote) == "“There is no danger.”"


def test_only_what_the_source_quotes_stands_in_quotation_marks(make):
    words = "the talks were “useful” and long"
    assert quoted_content(make.claim(words=words)) == words
    assert quoted_content(make.claim(words=words, form=Form.MIXED)) == words
    assert quoted_content(make.claim(words="no danger", form=Form.DIRECT)) == "“no danger”"
    mixed = claim_sentence(make.claim(form=Form.MIXED), NAMES)
    assert mixed.endswith("partly in the words of Meridian News")


def test_chain_capacity_and_repetition_are_told(make):
    claim = make.claim(
        speaker="ivo",
        speaker_name="Ivo Karsk",
        act=Act.DENIES,
        recurrence=Recurrence.REPEATED,
        capacity=Capacity(CapacityKind.FOR, "ministry"),
        relays=make.through("Gazette", "Wire"),
    )
    assert claim_sentence(claim, NAMES | {"wire": "The Wire"}) == (
        "Repeatedly denied by Ivo Karsk for the Ostran defence ministry, "
        "through The Wire, then Gazette, in the words of Meridian News"
    )


def test_nobody_is_invented(make):
    claim = make.claim(speaker=None, publisher=None, publisher_name="")
    assert claim_sentence(claim, NAMES) == (
        "Said by a spokesman, in the words of a publisher not known"
    )
    personal = make.claim(capacity=Capacity(CapacityKind.PERSONAL))
    assert "ministry personally" in claim_sentence(personal, NAMES)


def test_a_refused_denial_is_not_a_denial(make):
    claim = make.claim(act=Act.CONFIRMS, negated=True)
    assert claim_sentence(claim, NAMES).startswith("Not confirmed by")


def test_the_papers_own_words_are_its_own(make):
    claim = make.claim(speaker="meridian", voice=Voice.HEADLINE)
    assert claim_sentence(claim, NAMES) == "Said by Meridian News"


@pytest.mark.parametrize(
    ("first", "last", "phrase"),
    [
        ("2023-11-12", "2023-11-12", "on 12 November 2023"),
        ("2024-02-01", "2024-02-29", "in February 2024"),
        ("2023-12-01", "2023-12-31", "in December 2023"),
        ("2023-01-01", "2023-12-31", "in 2023"),
        ("2023-11-01", "2023-11-09", "between 1 November 2023 and 9 November 2023"),
    ],
)
def test_dates_have_their_preposition(make, first, last, phrase):
    claim = make.claim(form=Form.DIRECT, statement_date=make.day(first, last))
    assert claim_sentence(claim, NAMES).endswith(phrase)


def test_no_year_is_printed_that_nobody_stated(make):
    claim = make.claim(form=Form.DIRECT, statement_date=VagueDate("In February"))
    assert "20" not in claim_sentence(claim, NAMES)
    assert "Feb" in claim_sentence(claim, NAMES)


@pytest.mark.parametrize(
    ("act", "negated", "words", "printed"),
    [
        (Act.STATES, False, "the road is shut", "the road is shut"),
        (Act.STATES, False, "that it is shut", "said that it is shut"),
        (Act.STATES, True, "the road is shut", "not said: the road is shut"),
        (Act.DENIES, False, "that it is shut", "denied that it is shut"),
        (Act.DENIES, False, "any contact", "denied: any contact"),
        (Act.ACCUSES, False, "hiding it", "said as an accusation: hiding it"),
    ],
)
def test_a_denial_never_reads_as_its_contrary(make, act, negated, words, printed):
    assert act_and_content(make.claim(words=words, act=act, negated=negated)) == printed
