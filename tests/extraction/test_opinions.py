# SPDX-License-Identifier: MIT
"""The tagger's relations, and what the rules make of them."""

from workstation.domain.engines import RULES, TAGGER
from workstation.extraction.opinions import joined
from workstation.extraction.reading import read
from workstation.extraction.sentences import paragraphs
from workstation.extraction.tagger.tagging import Tagged

TEXT = """A headline of its own

By Lena Dorn

The ministry insisted on Monday that the road was closed. "Nobody fell," it said.

As reported by Sella Wire, the governor Ibrahim Sule has said that the dam held."""
SIGNS = (0.95, 0.95, 0.95, 0.95, 0.95, 0.0, 0.0)
WEAK = (0.3, 0.3, 0.5, 0.2, 0.2, 0.0, 1.0)


def where(words):
    return (TEXT.index(words), TEXT.index(words) + len(words))


def both(*tagged):
    blocks = paragraphs(TEXT)
    found = joined(TEXT, blocks, list(read(TEXT, blocks)), tagged)
    return [one for part in found for one in part.found]


def relation(source, cue, *content, signs=SIGNS, inner=()):
    spans = tuple((where(words),) if words else () for words in (source, cue))
    return Tagged(*spans, tuple(map(where, content)), signs, inner)


def test_a_rule_seconds_the_tagger_with_its_grammar():
    (one,) = both(relation("The ministry", "insisted", "that the road was closed"))
    assert (one.engine, one.rule, one.lemma) == (TAGGER, "that clause", "insist")


def test_rules_alone_add_no_plain_statement():
    assert both() == []


def test_bylines_and_headings_are_no_part_of_a_content():
    content = ("By Lena Dorn", "that the road was closed")
    (one,) = both(relation("The ministry", "insisted", *content))
    assert one.content == (where("that the road was closed"),)


def test_marks_round_a_whole_quotation_are_left_out():
    (one,) = both(relation("it", "said", '"Nobody fell,"'))
    assert [TEXT[a:b] for a, b in one.content] == ["Nobody fell,"]
    assert one.quotes == one.content


def test_a_relay_is_parted_from_the_speaker_behind_it():
    source = "Sella Wire, the governor Ibrahim Sule"
    (one,) = both(relation(source, "has said", "that the dam held"))
    assert [TEXT[a:b] for a, b in one.source] == ["the governor Ibrahim Sule"]


def test_a_doubtful_reading_gives_way_to_the_rules():
    (one,) = both(relation("", "insisted", "The ministry", "that the road", signs=WEAK))
    assert one.engine == RULES
    assert [TEXT[a:b] for a, b in one.source] == ["The ministry"]
    assert [TEXT[a:b] for a, b in one.content] == ["that the road was closed"]


def test_what_is_within_a_content_stands_inside_its_holder():
    inner = relation("the road", "was", "closed")
    found = both(relation("The ministry", "insisted", "that the road was closed", inner=(inner,)))
    assert [one.inside for one in found] == [None, 0]
