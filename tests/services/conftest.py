# SPDX-License-Identifier: MIT
"""A real workspace, and everything visible in it as one comparable value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workstation.domain.changes import Analyst
from workstation.workspace import Facts, Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ANALYST = Analyst("a" * 32, "A. Lind")
ARTICLE = (
    "The ferry sank in the strait. In February the interior ministry said that 31 people had "
    "died.\nCalder denied that a cutter had hit the ferry. Spokesman Ilan Roth said the ferry "
    "was old and that the harbour stayed open.\n"
)
QUOTES = ("31 people had died", "a cutter had hit the ferry", "the ferry was old")


class Case:
    """One source, three accepted claims by two actors, a question with a position."""

    def __init__(self, path: Path) -> None:
        self.work = Workspace.create(path, title="Ferry", analyst=ANALYST)
        work = self.work
        self.source = (
            work.sources.add_text(
                ARTICLE, title="Ferry sinks", facts=Facts(publisher="Meridian News"), extract=False
            ).uid
            or ""
        )
        self.ministry = work.actors.create("Interior ministry", "government body").rows[0]
        self.calder = work.actors.create("Calder", "state").rows[0]
        self.twin = work.actors.create("Republic of Calder", "state").rows[0]
        speakers = (self.ministry, self.calder, None)
        self.claims = [
            self.claim(words, speaker) for words, speaker in zip(QUOTES, speakers, strict=True)
        ]
        self.question = work.questions.add("Did a cutter hit the ferry?").rows[0]
        self.other = work.questions.add("How many people died?", kind="figure").rows[0]
        work.questions.place(self.question, self.claims[1], stance="no")

    def claim(self, words: str, speaker: str | None = None) -> str:
        start = ARTICLE.index(words)
        piece = (start, start + len(words))
        return self.work.claims.mark(self.source, (piece,), speaker=speaker).rows[0]

    def position(self) -> str:
        return self.work.questions.of_claim(self.claims[1])[0].uid


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKSTATION_SETTINGS", str(tmp_path / "settings"))


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    made = Case(tmp_path / "case.awdb")
    yield made
    made.work.close()


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace."""
    with Workspace.create(tmp_path / "empty.awdb", analyst=ANALYST) as made:
        yield made
