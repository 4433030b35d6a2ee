# SPDX-License-Identifier: MIT
"""What differs between quotes is marked in each of them, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from workstation.analysis.differing import Difference, differences


def marked(*quotes):
    """The marked words of each quote, with their kind."""
    return [
        [(text[mark.start : mark.end], mark.kind.value) for mark in marks]
        for text, marks in zip(quotes, differences(quotes), strict=True)
    ]


def test_words_that_not_all_share():
    assert marked(
        "The cutter hit the ferry at full speed",
        "a cutter had hit the ferries",
        "the cutter hit a ferry twice",
    ) == [[("full speed", "words")], [], [("twice", "words")]]


def test_what_turns_a_sentence_round_is_no_small_word():
    assert marked("the cutter did not hit the ferry", "the cutter hit the ferry") == [
        [("not", "words")],
        [],
    ]
    assert marked("it didn't sink", "it did not sink") == [[], []]


def test_figures_of_one_thing():
    assert marked("31 people had died", "38 people died", "thirty-one people died") == [
        [("31 people", "figure")],
        [("38 people", "figure")],
        [("thirty-one people", "figure")],
    ]
    assert marked("up to 6,500 members", "over 6,000 members") == [
        [("up to 6,500 members", "figure")],
        [("over 6,000 members", "figure")],
    ]


def test_figures_of_other_things_are_only_words():
    assert marked("31 passengers came", "40 rafts came") == [
        [("31 passengers", "words")],
        [("40 rafts", "words")],
    ]


def test_dates():
    assert marked("it sank on 3 March 2023", "it sank on 4 March 2023") == [
        [("on 3 March 2023", "date")],
        [("on 4 March 2023", "date")],
    ]
    assert marked("it sank on 3 March 2023", "it sank on March 3, 2023") == [[], []]
    assert marked("it sank on Monday", "it sank") == [[("Monday", "words")], []]


def test_other_scripts_are_compared_word_by_word():
    assert marked("وزارة الدفاع نفت", "وزارة الداخلية نفت") == [
        [("الدفاع", "words")],
        [("الداخلية", "words")],
    ]


def test_one_quote_differs_from_nothing():
    assert differences(["31 people died"]) == [[]]
    assert differences([]) == []


def test_long_quotes():
    long = " ".join(f"word{number}" for number in range(1500))
    marks = differences([long, long + " harbour", long])
    assert [len(found) for found in marks] == [0, 1, 0]


@given(st.lists(st.text(max_size=80), min_size=2, max_size=6))
def test_marks_lie_in_their_quote_in_order(quotes):
    for text, marks in zip(quotes, differences(quotes), strict=True):
        ends = [0, *(mark.end for mark in marks)]
        assert all(end <= mark.start < mark.end for end, mark in zip(ends, marks, strict=False))
        assert ends[-1] <= len(text)
        assert {mark.kind for mark in marks} <= set(Difference)


@given(st.text(max_size=200), st.integers(2, 6))
def test_equal_quotes_differ_in_nothing(text, number):
    assert differences([text] * number) == [[]] * number
