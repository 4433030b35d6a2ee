# SPDX-License-Identifier: MIT
"""Briefs cite what is confirmed, keep to their marking, and stay as they were released."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest

from workstation.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def brief(case: Any) -> str:
    return str(case.work.briefs.create([case.question], title="Ferry").rows[0])


def printed(case: Any, brief: str, tmp_path: Path) -> str:
    path = tmp_path / "brief.md"
    case.work.briefs.write(brief, path)
    return path.read_text("utf-8")


def test_only_confirmed_positions_are_cited(case: Any, brief: str, tmp_path: Path) -> None:
    before = printed(case, brief, tmp_path)
    assert "a cutter had hit the ferry" in before
    case.work.claims.reset([case.claims[1]])
    assert "a cutter had hit the ferry" not in printed(case, brief, tmp_path)
    case.work.claims.accept([case.claims[1]])
    case.work.questions.dismiss([case.position()])
    assert "a cutter had hit the ferry" not in printed(case, brief, tmp_path)


def test_nothing_is_invented(case: Any, brief: str, tmp_path: Path) -> None:
    case.work.claims.set(case.claims[1], statement_date="In February")
    words = printed(case, brief, tmp_path)
    assert "No judgement recorded" in words
    assert "2026-02" not in words
    assert "Feb 2026" not in words
    assert "February 2026" not in words


def test_a_marking_below_what_is_cited_is_refused(case: Any, brief: str, tmp_path: Path) -> None:
    case.work.briefs.set(brief, marking="green")
    assert case.work.briefs.content(brief).marking == "TLP:GREEN"
    case.work.sources.set([case.source], marking="red")
    with pytest.raises(UserError, match="marked TLP:GREEN but cites what is marked TLP:RED"):
        case.work.briefs.write(brief, tmp_path / "brief.md")
    assert not (tmp_path / "brief.md").exists()
    case.work.briefs.set(brief, marking="")
    assert case.work.briefs.content(brief).marking == "TLP:RED"


def test_the_marking_of_a_question_counts(case: Any, brief: str) -> None:
    case.work.briefs.set(brief, marking="green")
    case.work.questions.set(case.question, marking="TLP:AMBER")
    with pytest.raises(UserError, match="TLP:AMBER"):
        case.work.briefs.content(brief)


def test_an_edition_is_kept_as_it_was_released(case: Any, brief: str) -> None:
    case.work.briefs.release(brief, approver="B. Ek")
    (first,) = case.work.briefs.editions(brief)
    assert hashlib.sha256(first.document).hexdigest() == first.sha256
    assert first.document.startswith(b"%PDF")
    assert (first.number, first.approver, first.author) == (1, "B. Ek", "A. Lind")
    case.work.briefs.set(brief, title="Another title")
    case.work.briefs.release(brief)
    second, again = case.work.briefs.editions(brief)
    assert again == first
    assert second.number == 2
    assert second.sha256 != first.sha256


def test_an_unknown_suffix_and_a_missing_brief(case: Any, brief: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no format"):
        case.work.briefs.write(brief, tmp_path / "brief.xyz")
    with pytest.raises(UserError, match="no brief"):
        case.work.briefs.get("f" * 32)


def test_a_direct_quotation_has_one_pair_of_marks(workspace: Any) -> None:
    workspace.sources.add_text('"The road is shut," the mayor, Lena Dorn, said on Monday.')
    claim = workspace.claims.rows(workspace.claims.find())[0]
    question = workspace.questions.add("Is the road shut?").rows[0]
    workspace.questions.place(question, claim.uid, stance="yes")
    made = workspace.briefs.create([question]).rows[0]
    (citation,) = workspace.briefs.content(made).citations
    assert citation.quoted
    assert citation.exact == "The road is shut"
    assert citation.prefix == ""
    assert citation.suffix.startswith(", the mayor")
