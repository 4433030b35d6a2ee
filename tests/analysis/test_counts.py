# SPDX-License-Identifier: MIT
"""Reports, statements and carriers."""

from workstation.analysis.counts import count, counts_sentence
from workstation.domain.comparison import Counts, Independence
from workstation.domain.dates import VagueDate

WORDS = "the bridge was destroyed by shelling during the night"


def test_the_sentence_is_the_one_everybody_reads():
    assert counts_sentence(Counts(7, 2, 1)) == "7 reports · 2 statements · 1 carrier"
    assert counts_sentence(Counts(1, 1, 2)) == "1 report · 1 statement · 2 carriers"
    assert counts_sentence(Counts()) == "0 reports · 0 statements · 0 carriers"


def test_one_wire_story_in_three_papers_is_one_statement_by_one_carrier(make):
    papers = [
        make.placed(str(n), words=WORDS, publisher=f"p{n}", relays=make.through("Agency"))
        for n in range(3)
    ]
    found = count(papers)
    assert found == Counts(3, 1, 1, 1, Independence.DEPENDENT)


def test_papers_reporting_for_themselves_are_carriers_of_their_own(make):
    found = count(make.placed(str(n), words=WORDS, publisher=f"p{n}") for n in range(3))
    assert (found.reports, found.statements, found.carriers) == (3, 1, 3)
    assert found.independence is Independence.DEPENDENT


def test_independence_is_unknown_unless_something_shows_it(make):
    found = count(
        [
            make.placed("a", words=WORDS, speaker="x", publisher="p"),
            make.placed("b", words=WORDS, speaker="y", publisher="q"),
        ]
    )
    assert found.independence is Independence.UNKNOWN
    assert found.speakers == found.statements == 2


def test_small_changes_of_wording_are_one_statement(make):
    shorter = "the bridge was destroyed during the night"
    assert count([make.placed("a", words=WORDS), make.placed("b", words=shorter)]).statements == 1
    other = "talks about the border will begin next week"
    assert count([make.placed("a", words=WORDS), make.placed("b", words=other)]).statements == 2


def test_the_same_words_at_another_time_are_another_statement(make):
    early = make.placed("a", words=WORDS, statement_date=make.day("2023-02-01"))
    late = make.placed("b", words=WORDS, statement_date=make.day("2023-11-01"))
    undated = make.placed("c", words=WORDS, statement_date=VagueDate("this week"))
    assert count([early, late]).statements == 2
    assert count([early, late, undated]).statements == 2
    assert count([undated, make.placed("d", words=WORDS)]).statements == 1


def test_a_claim_on_two_questions_is_one_report(make):
    assert count([make.placed("a"), make.placed("a", question="q2")]).reports == 1


def test_an_agency_quoted_through_another_is_still_the_one_carrier(make):
    direct = make.placed("a", publisher="p", relays=make.through("Agency"))
    second_hand = make.placed("b", publisher="q", relays=make.through("Gazette", "Agency"))
    assert count([direct, second_hand]).carriers == 1


def test_nothing_counts_nothing():
    assert count([]) == Counts()


def test_claims_of_one_known_origin_are_one_statement(make):
    placed = [
        make.placed("a", speaker="x", words="the dam held at night"),
        make.placed("b", speaker="y", words="nobody was hurt by the water"),
    ]
    assert count(placed).statements == 2
    told = count(placed, {"a": "o", "b": "o"})
    assert told.statements == 1
    assert told.independence is Independence.DEPENDENT
