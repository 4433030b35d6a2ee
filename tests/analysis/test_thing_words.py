# SPDX-License-Identifier: MIT
"""So many things of a kind."""

from workstation.analysis.thing_words import listing, things
from workstation.storage.nouns import NOUNS


def test_every_noun_is_counted_in_words():
    told = {things(2, noun) for noun in NOUNS}
    assert len(told) == len(NOUNS)
    assert {"2 judgements", "2 aliases", "2 searches in vain"} <= told
    assert things(1, "claim") == "1 claim"
    assert things(12_000, "claim") == "12,000 claims"


def test_parts_are_read_out():
    assert listing([]) == ""
    assert listing(["1 note"]) == "1 note"
    assert listing(["1 source", "2 claims", "1 note"]) == "1 source, 2 claims and 1 note"
