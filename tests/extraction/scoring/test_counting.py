# SPDX-License-Identifier: MIT
"""Every measure, counted by hand on one text, and laws that hold for all."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.extraction.scoring import Counts, Document, Mean, Rate, score
from workstation.extraction.scoring.labels import Relation
from workstation.extraction.scoring.words import words_of

RATES = {
    "flat.source": Rate(1, 2, 1, 5),
    "flat.cue": Rate(2, 2, 2, 3),
    "flat.content": Rate(6, 8, 6, 10),
    "chunk.source.exact": Rate(0, 2, 0, 3),
    "chunk.source.begin": Rate(0, 2, 0, 3),
    "chunk.cue.exact": Rate(2, 2, 2, 3),
    "chunk.cue.begin": Rate(2, 2, 2, 3),
    "chunk.content.exact": Rate(1, 3, 1, 3),
    "chunk.content.begin": Rate(2, 3, 2, 3),
    "content.j50": Rate(2, 3, 2, 3),
    "content.exact": Rate(1, 3, 1, 3),
    "content.strict": Rate(0, 3, 0, 3),
    "content.soft": Rate(2, 3, 4 / 6 + 1, 3),
    "full.lenient": Rate(1, 3, 1, 3),
    "full.last": Rate(1, 3, 1, 3),
    "full.cue": Rate(1, 3, 1, 3),
    "full.strict": Rate(0, 3, 0, 3),
    "claims.j50": Rate(2, 3, 2, 2),
    "claims.lenient": Rate(1, 3, 1, 2),
    "claims.last": Rate(1, 3, 1, 2),
    "claims.strict": Rate(0, 3, 0, 2),
    "type.direct.full": Rate(0, 1, 0, 1),
    "type.direct.content": Rate(1, 1, 1, 1),
    "type.mixed.full": Rate(),
    "type.mixed.content": Rate(),
    "type.indirect.full": Rate(1, 2, 1, 2),
    "type.indirect.content": Rate(1, 2, 1, 2),
    "cue.speech.full": Rate(1, 2, 1, 2),
    "cue.speech.content": Rate(2, 2, 2, 2),
    "cue.other.full": Rate(0, 0, 0, 1),
    "cue.other.content": Rate(0, 0, 0, 1),
    "cue.none.full": Rate(0, 1, 0, 0),
    "cue.none.content": Rate(0, 1, 0, 0),
}
MEANS = {
    "chunk.source.jaccard": Mean(1 / 2, 4),
    "chunk.cue.jaccard": Mean(2, 3),
    "chunk.content.jaccard": Mean(4 / 6 + 1, 4),
    "source_given.overlap": Mean(1, 2),
    "source_given.last": Mean(1, 2),
    "source_given.exact": Mean(0, 2),
    "source_given.none": Mean(0, 0),
    "cue_given.overlap": Mean(2, 2),
    "cue_given.exact": Mean(2, 2),
}


@pytest.mark.parametrize("name", RATES)
def test_rates_as_counted_by_hand(gold, found, name):
    rate, wanted = score(gold, found).rates[name], RATES[name]
    assert (rate.predicted, rate.gold) == (wanted.predicted, wanted.gold)
    assert (rate.right, rate.found) == pytest.approx((wanted.right, wanted.found))


def test_means_as_counted_by_hand(gold, found):
    means = score(gold, found).means
    assert {name: mean.count for name, mean in means.items()} == {
        name: mean.count for name, mean in MEANS.items()
    }
    assert [means[name].sum for name in MEANS] == pytest.approx([m.sum for m in MEANS.values()])


def test_there_is_no_other_measure(gold, found):
    scores = score(gold, found)
    assert set(scores.rates) == set(RATES)
    assert scores.counts == Counts(texts=1, gold=3, predicted=3)


def test_a_claim_found_in_a_want_neither_wins_nor_loses(gold, relation):
    said = replace(gold, relations=(relation("The union", "told", "more pay"),))
    rates = score(gold, said).rates
    assert rates["claims.lenient"] == Rate(0, 0, 0, 2)
    assert rates["full.lenient"] == Rate(1, 1, 1, 3)


def test_a_want_found_in_a_claim_is_left_out_of_claims(gold, relation):
    wants = replace(gold, relations=(relation("Verrin", "wants", "We wait"),))
    rates = score(gold, wants).rates
    assert rates["claims.lenient"] == Rate(0, 0, 0, 2)
    assert rates["full.cue"] == Rate(0, 1, 0, 3)
    assert rates["full.lenient"] == Rate(1, 1, 1, 3)


def test_sources_that_are_missing_on_both_sides_agree(gold):
    bare = replace(gold, relations=tuple(replace(one, source=()) for one in gold.relations))
    scores = score(bare, bare)
    assert scores.rates["full.lenient"].f1 == 1
    assert scores.means["source_given.none"] == Mean(3, 3)
    assert score(gold, bare).rates["full.lenient"].f1 == 0
    assert score(gold, bare).means["source_given.overlap"] == Mean(0, 3)


def test_what_lies_mostly_in_an_ignored_stretch_does_not_count(gold, found, place):
    ignoring = replace(gold, ignore=place("bridge is safe and open. “We"))
    counts = score(ignoring, found).counts
    assert (counts.gold, counts.ignored_gold) == (2, 1)
    assert (counts.predicted, counts.ignored_predicted) == (2, 1)


def test_a_prediction_without_words_is_left_out(gold, place):
    hollow = replace(gold, relations=(Relation(content=place("”")), Relation()))
    counts = score(gold, hollow).counts
    assert (counts.predicted, counts.empty_predicted) == (0, 2)


def test_nothing_predicted(gold):
    rates = score(gold, replace(gold, relations=())).rates
    assert {rate.f1 for rate in rates.values()} <= {0.0, None}
    assert rates["full.lenient"].precision is None
    assert rates["full.lenient"].recall == 0


ALPHABET = [
    "The mayor ",
    "said ",
    "wants ",
    "it is open ",
    "U.S. ",
    "it's ",
    "“",
    "”",
    '"',
    ", ",
    "\n",
]


@st.composite
def documents(draw):
    text = "".join(draw(st.lists(st.sampled_from(ALPHABET), min_size=1, max_size=20)))
    piece = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(
        lambda piece: piece[0] < piece[1]
    )
    pieces = st.lists(piece, max_size=3).map(tuple)
    relations = st.lists(st.builds(Relation, pieces, pieces, pieces), max_size=5).map(tuple)
    return Document("a", text, draw(relations)), Document("a", text, draw(relations))


@given(documents())
def test_gold_against_itself_is_perfect(two):
    one, _ = two
    scores = score(one, one)
    values = [rate.f1 for rate in scores.rates.values()]
    values += [mean.value for mean in scores.means.values()]
    assert [value for value in values if value not in (None, pytest.approx(1))] == []


@given(documents())
def test_every_measure_keeps_its_bounds_and_its_order(two):
    rates = score(*two).rates
    for rate in rates.values():
        assert 0 <= rate.right <= rate.predicted
        assert 0 <= rate.found <= rate.gold
    ladders = (
        ("full.strict", "full.last", "full.lenient", "content.j50"),
        ("full.cue", "full.lenient"),
        ("content.strict", "content.exact", "content.j50"),
        ("claims.strict", "claims.last", "claims.lenient", "claims.j50"),
    )
    for ladder in ladders:
        hits = [rates[name].right for name in ladder]
        assert hits == sorted(hits)


@given(documents())
def test_words_and_chunks_do_not_mind_which_side_is_gold(two):
    there, back = score(*two).rates, score(*reversed(two)).rates
    for name, rate in there.items():
        if name.startswith(("flat", "chunk")):
            assert back[name] == Rate(rate.found, rate.gold, rate.right, rate.predicted)


def _shifted(document, role, by):
    """The document with one role of every relation moved by so many words."""
    words = words_of(document.text)

    def moved(piece):
        run = [min(n + by, len(words.starts) - 1) for n in words.run(piece)]
        return words.starts[run[0]], words.ends[run[-1]]

    return replace(
        document,
        relations=tuple(
            replace(one, **{role: tuple(map(moved, getattr(one, role)))})
            for one in document.relations
        ),
    )


def test_shifting_lowers_what_it_touches_and_nothing_else(gold):
    one, three = (score(gold, _shifted(gold, "content", by)).rates for by in (1, 3))
    assert 1 > one["flat.content"].f1 > three["flat.content"].f1
    assert one["content.exact"].f1 < 1 > one["content.j50"].f1 > three["content.j50"].f1
    assert one["flat.source"].f1 == one["flat.cue"].f1 == 1
    sources = score(gold, _shifted(gold, "source", 9)).rates
    assert sources["content.exact"].f1 == 1
    assert sources["full.lenient"].f1 == 0


def test_half_of_gold_is_precise_and_gold_twice_is_not(gold):
    half = score(gold, replace(gold, relations=gold.relations[:2])).rates["full.strict"]
    assert (half.precision, half.recall) == (1, pytest.approx(2 / 3))
    twice = score(gold, replace(gold, relations=gold.relations * 2)).rates["full.strict"]
    assert (twice.precision, twice.recall) == (0.5, 1)


def test_punctuation_at_the_edge_matters_to_the_strict_measure_only(gold, relation):
    quote = relation("Verrin", "told", "We wait")
    bare = score(gold, replace(gold, relations=(gold.relations[0], quote, gold.relations[2])))
    assert bare.rates["full.strict"].f1 == bare.rates["content.exact"].f1 == 1
    assert bare.rates["content.strict"].f1 == pytest.approx(2 / 3)
