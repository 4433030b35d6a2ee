# SPDX-License-Identifier: MIT
"""The visible text of any markup."""

from hypothesis import given
from hypothesis import strategies as st

from workstation.intake.markup import visible


def test_blocks_become_lines_and_the_unseen_is_left_out():
    markup = (
        "<head><title>T</title><style>s</style></head><p>One <b>two</b>\n  three</p><p>four<br>five"
        "</p><script>var six</script><table><tr><td>a</td><td>b</td></tr></table>&amp; &#233;"
    )
    assert visible(markup) == "One two three\nfour\nfive\na\tb\n& é"


def test_a_hundred_thousand_nested_tags_are_one_line():
    assert visible("<div>" * 100_000 + "words") == "words"


def test_no_markup_is_no_text():
    assert visible("") == ""


@given(st.text(alphabet="<>/!-[]&;#\0 adivpscript\"'=\n", max_size=200))
def test_no_markup_fails(markup):
    assert isinstance(visible(markup), str)
