# SPDX-License-Identifier: MIT
"""Search finds by title, text, claim and alias, and survives whatever is typed."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


def found(case: Any, query: str) -> set[tuple[str, str]]:
    return {(hit.noun, hit.uid) for hit in case.work.search.find(query)}


def test_each_noun_is_found_by_its_words(case: Any) -> None:
    case.work.actors.add_alias(case.calder, "Kaldera")
    assert ("actor", case.calder) in found(case, "kálder")
    assert ("source", case.source) in found(case, "Ferry sinks")
    assert ("source", case.source) in found(case, "harbour stayed")
    assert ("claim", case.claims[0]) in found(case, '"31 people"')
    assert ("question", case.question) in found(case, "did a CUTTER hit")
    hit = next(h for h in case.work.search.find("31 people") if h.noun == "claim")
    assert (hit.source, hit.why) == (case.source, "words of a claim")


def test_what_is_removed_is_not_found(case: Any) -> None:
    case.work.claims.reject([case.claims[0]])
    assert not any(noun == "claim" for noun, _ in found(case, "31 people"))
    case.work.sources.remove([case.source])
    assert not any(noun in ("claim", "source") for noun, _ in found(case, "ferry"))
    case.work.history.undo()
    assert ("source", case.source) in found(case, "ferry")


def test_signs_alone_find_nothing(case: Any) -> None:
    for query in ("", " ", "%", "_", '"', "*", "' OR 1=1 --", "NEAR(", "^", "\ud800"):
        assert not any(noun == "actor" for noun, _ in found(case, query)), query


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(st.characters(codec=None), max_size=30) | st.text("\"*()^:-{}+ANDORT_%' ", max_size=30)
)
def test_no_query_is_an_error(case: Any, query: str) -> None:
    assert isinstance(case.work.search.find(query), list)
