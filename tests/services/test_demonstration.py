# SPDX-License-Identifier: MIT
"""Recorded decisions rest on what extraction found, or fail with a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workstation.errors import UserError
from workstation.workspace import Workspace, make_demonstration

if TYPE_CHECKING:
    from pathlib import Path

STORY = "The harbour master said that the pier is shut.\n"
QUESTION = '[[questions]]\nkey = "shut"\nwording = "Is the pier shut?"\n'
PLACE = '[[positions]]\nquestion = "shut"\nfile = "story.txt"\nstance = "yes"\nquote = "{}"\n'


def build(work: Workspace, folder: Path, decisions: str) -> None:
    folder.mkdir()
    (folder / "story.txt").write_text(STORY)
    (folder / "decisions.toml").write_text(decisions)
    work.add_case(folder)


def test_decisions_are_carried_out(work: Workspace, tmp_path: Path) -> None:
    build(work, tmp_path / "case", QUESTION + PLACE.format("the pier is shut"))
    (question,) = work.questions.all()
    (held,) = work.questions.positions(question.uid, suggested=False)
    assert "the pier is shut" in held.claim.content.exact


@pytest.mark.parametrize(
    ("decisions", "sentence"),
    [
        (QUESTION + PLACE.format("the pier is open"), "did not find a claim with “the pier is op"),
        (
            QUESTION + PLACE.format("the pier is shut") + 'speaker = "Somebody else"\n',
            "did not find a claim by Somebody else",
        ),
        ('[[sources]]\nfile = "other.txt"\nauthor = "A"\n', "was not taken in"),
    ],
)
def test_what_is_not_there_is_a_sentence(
    work: Workspace, tmp_path: Path, decisions: str, sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        build(work, tmp_path / "case", decisions)


def test_existing_files_are_not_replaced_unasked(tmp_path: Path) -> None:
    (tmp_path / "brief.pdf").write_text("mine")
    with pytest.raises(UserError, match="exists already; add --replace"):
        make_demonstration(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["brief.pdf"]
    assert (tmp_path / "brief.pdf").read_text() == "mine"
