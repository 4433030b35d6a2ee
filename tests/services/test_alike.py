# SPDX-License-Identifier: MIT
"""Identical reports are found by speaker and words, and by nothing less."""

import pytest

from workstation.workspace import Workspace


@pytest.fixture
def work(tmp_path):
    with Workspace.create(tmp_path / "case.awdb") as made:
        yield made


@pytest.fixture
def says(work):
    """A claim of a speaker in a source of its own."""

    def claim(words, speaker, title):
        source = work.sources.add_text(f"{title}: {words}", title=title, extract=False).uid
        start = len(title) + 2
        return work.claims.mark(source, ((start, start + len(words)),), speaker=speaker).rows[0]

    return claim


@pytest.fixture
def calder(work):
    return work.actors.create("Calder", "state").rows[0]


def titles(work, uid):
    return [claim.source_title for claim in work.claims.alike(uid)]


def test_case_accents_and_signs_make_no_difference(work, says, calder):
    first = says("the café “Marée” stays open", calder, "One")
    says("The cafe Maree stays open!", calder, "Two")
    says("the cafe Maree stays open today", calder, "Three")
    says("open stays the cafe Maree", calder, "Four")
    assert titles(work, first) == ["Two"]


def test_another_speaker_or_none_is_not_alike(work, says, calder):
    orsan = work.actors.create("Orsan", "state").rows[0]
    first = says("the strait stays open", calder, "One")
    says("the strait stays open", orsan, "Two")
    unknown = says("the strait stays open", None, "Three")
    assert titles(work, first) == []
    assert titles(work, unknown) == []


def test_joined_actors_are_one_speaker(work, says, calder):
    other = work.actors.create("Republic of Calder", "state").rows[0]
    first = says("the strait stays open", calder, "One")
    says("the strait stays open", other, "Two")
    work.actors.join(calder, [other])
    assert titles(work, first) == ["Two"]


def test_rejected_ones_and_removed_sources_are_left_out(work, says, calder):
    first = says("the strait stays open", calder, "One")
    second = says("the strait stays open", calder, "Two")
    third = says("the strait stays open", calder, "Three")
    work.claims.reject([second])
    work.sources.remove([work.claims.get(third).source])
    assert titles(work, first) == []


def test_a_word_or_two_prove_no_common_origin(work, says, calder):
    first = says("no comment", calder, "One")
    says("no comment", calder, "Two")
    assert titles(work, first) == []


@pytest.mark.parametrize("words", ['he "said" OR *', "a AND (b NEAR c)", "--- !!! ???"])
def test_signs_of_the_query_language_are_only_words(work, says, calder, words):
    first = says(words, calder, "One")
    says(words, calder, "Two")
    assert titles(work, first) in (["Two"], [])
