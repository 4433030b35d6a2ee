# SPDX-License-Identifier: MIT
"""Uids: the layout of RFC 9562, order of birth, and convergence of what follows from content."""

import time
from uuid import UUID, uuid5

import pytest

from workstation.domain import uids


def test_new_uid_has_the_version_7_layout() -> None:
    before = time.time_ns() // 1_000_000
    uid = uids.new_uid()
    after = time.time_ns() // 1_000_000
    read = UUID(uid)
    assert uid == read.hex
    assert len(uid) == 32
    assert uid[12] == "7"
    assert read.variant == "specified in RFC 4122"
    assert before <= int(uid[:12], 16) <= after


def test_new_uids_differ_within_one_millisecond(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time_ns", lambda: 1_800_000_000_000_000_000)
    made = {uids.new_uid() for _ in range(2_000)}
    assert len(made) == 2_000
    assert {uid[:12] for uid in made} == {f"{1_800_000_000_000:012x}"}


def test_new_uids_sort_by_time(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(1, 10**12, 999_999_937))
    monkeypatch.setattr(time, "time_ns", lambda: next(clock) * 1_000_000)
    made = [uids.new_uid() for _ in range(200)]
    assert made == sorted(made)


def test_derived_uid_is_version_5_of_the_joined_parts() -> None:
    expected = uuid5(uids.NAMESPACE, "claim\x1f7\x1fx")
    assert uids.derived_uid("claim", 7, "x") == expected.hex
    assert expected.version == 5


def test_derived_uid_does_not_confuse_where_parts_end() -> None:
    assert uids.derived_uid("ab", "c") != uids.derived_uid("a", "bc")
    assert uids.derived_uid("a", "b") != uids.derived_uid("b", "a")


def test_a_pair_is_the_same_in_both_directions() -> None:
    assert uids.pair_uid("same actor", "a", "b") == uids.pair_uid("same actor", "b", "a")
    assert uids.pair_uid("same actor", "a", "b") != uids.pair_uid("same text", "a", "b")


def test_texts_and_claims_follow_from_content_alone() -> None:
    source = uids.source_uid("00" * 32)
    text = uids.text_uid(source, "Café")
    assert text == uids.text_uid(source, "Café")
    assert text != uids.text_uid(source, "Cafe\u0301"), "no normalisation in identity"
    claim = uids.claim_uid(text, ((0, 4),), ())
    assert claim == uids.claim_uid(text, ((0, 4),), ())
    assert claim != uids.claim_uid(text, ((0, 3),), ())
    assert claim != uids.claim_uid(text, ((0, 4),), ((0, 1),))
