# SPDX-License-Identifier: MIT
"""The façade: everything a window, a command line, a script or a notebook needs.

with Workspace.open("CASE.awdb") as case:
for source in case.sources.rows(case.sources.find()):
print(source.title)
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Self

from workstation.domain.changes import Analyst
from workstation.domain.filters import ActorFilter, ClaimFilter, SourceFilter
from workstation.domain.markings import read_marking
from workstation.domain.reports import Facts, Result
from workstation.domain.uids import new_uid
from workstation.errors import UserError, WaitingError
from workstation.jobs import Ticket
from workstation.resources import seed
from workstation.services import opening
from workstation.services.elsewhere import Elsewhere
from workstation.services.nouns import Nouns
from workstation.settings import Settings
from workstation.sharing.headers import is_sealed
from workstation.storage import workspaces
from workstation.storage.database import ENGINE_VERSION, Store
from workstation.storage.editing import Door

if TYPE_CHECKING:
    from types import TracebackType

    from workstation.domain.changes import Change
    from workstation.domain.sealing import Key
    from workstation.domain.sharing import Leaving

__all__ = [
    "ENGINE_VERSION",
    "ActorFilter",
    "ClaimFilter",
    "Elsewhere",
    "Facts",
    "SourceFilter",
    "Workspace",
]


class Workspace(Nouns):
    """One open workspace; its verbs stand under the nouns they act on."""

    def __init__(self, opened: opening.Opened, path: Path, analyst: Analyst) -> None:
        # The path is as the person knows it, also while a copy of it is worked on.
        super().__init__(Door(opened.store, analyst), path)
        self._opened = opened
        self._store = opened.store
        self.analyst = analyst

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        analyst: Analyst | None = None,
        read_only: bool = False,
        ticket: Ticket | None = None,
    ) -> Workspace:
        """Open a workspace; nothing is written until something is changed.

        What lies on a network share, or in a folder that is kept in step, is fetched and worked
        on as a copy (`elsewhere`), and written back by `close`.

        Raises:
            LockedError: somebody else writes it; opening it read-only is possible.
            UserError: it is missing, damaged, newer, sealed, or not a workspace.
        """
        path, analyst = Path(path), analyst or default_analyst()
        if is_sealed(path):
            raise UserError(
                f"“{path.name}” is sealed; make a workspace of it (“workstation sharing unseal”), "
                "or merge it into one."
            )
        if read_only:
            return cls(opening.open_to_read(path), path, analyst)
        return cls(opening.open_to_write(path, analyst.name, ticket or Ticket()), path, analyst)

    @classmethod
    def look(cls, path: Path, why: str, *, ticket: Ticket | None = None) -> Workspace:
        """Open a workspace read-only for as long as somebody likes; `why` not for changes.

        Raises:
            UserError: it is missing, damaged, newer, or not a workspace.
        """
        opened = opening.open_to_keep(path, why, ticket or Ticket())
        return cls(opened, path, default_analyst())

    is_free = staticmethod(opening.is_free)
    is_there = staticmethod(opening.is_there)
    lies_elsewhere = staticmethod(opening.lies_elsewhere)

    @classmethod
    def create(
        cls,
        path: Path | str,
        *,
        title: str = "",
        marking: str = "TLP:CLEAR",
        analyst: Analyst | None = None,
    ) -> Workspace:
        """Make a new workspace and open it.

        Raises:
            UserError: the file exists, cannot be written, or the marking is none.
        """
        label = read_marking(marking)
        path, analyst = Path(path), analyst or default_analyst()
        if opening.lies_elsewhere(path):
            with TemporaryDirectory(prefix="new-") as room:
                made = Path(room) / path.name
                title = title or path.stem
                cls.create(made, title=title, marking=label, analyst=analyst).close()
                opening.put_there(made, path)
            return cls.open(path, analyst=analyst)
        workspace = cls(opening.Opened(Store.create(path, owner=analyst.name)), path, analyst)
        with workspace._door.record() as record:
            record.insert(
                "workspace",
                new_uid(),
                {
                    "title": title or path.stem,
                    "default_marking": label,
                    "created_at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
                },
            )
        return workspace

    @classmethod
    def unseal(
        cls, path: Path, target: Path, ticket: Ticket | None = None, *, key: Key | None = None
    ) -> Path:
        """Keep what is in a sealed file as a workspace of its own, which is not sealed.

        Raises:
            WrongKeyError: it is not opened by this key.
            UserError: it is not sealed, damaged, or no workspace; or it cannot be written there.
        """
        from workstation.services.sealing import unseal_file

        return unseal_file(path, target, key, ticket)

    @staticmethod
    def clean_copy(path: Path, target: Path, ticket: Ticket | None = None) -> list[Leaving]:
        """Write what is sound of an older workspace under another name; it is not touched.

        Returns:
            By noun, how many rows left with the copy and how many stayed behind.

        Raises:
            UserError: something stands there already, it cannot be written, or there is no
                workspace.
        """
        from workstation.services.checks import clean_copy

        return clean_copy(path, target, ticket)

    def close(self) -> None:
        """Close it: one complete file is left, no side files.

        Raises:
            WaitingError: what was done to a copy could not be written back; it is kept.
        """
        if "sources" in vars(self):
            self.sources.close()
        try:
            self._store.close()
        finally:
            if self.elsewhere is not None:
                self.elsewhere.finish()
            if self._opened.room is not None:
                self._opened.room.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None:
            self.close()
            return
        with suppress(WaitingError):  # the first trouble is told; the next opening tells this one
            self.close()

    @cached_property
    def elsewhere(self) -> Elsewhere | None:
        """Where the file lies, if a copy of it is worked on here."""
        if self._opened.copy is None:
            return None
        return Elsewhere(self._door, self._opened.copy, self._opened.waiting)

    @property
    def waiting(self) -> str:
        """When the changes were made that wait on this machine and are read here; else empty."""
        return self._opened.waiting

    @property
    def title(self) -> str:
        """What the case is called."""
        return self._fact("title")

    @property
    def default_marking(self) -> str:
        """What unmarked things count as (rule 23)."""
        return self._fact("default_marking")

    @property
    def filtered(self) -> str:
        """The permanent sentence of a filtered copy; empty for a whole workspace."""
        return self._fact("filtered")

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed here."""
        return self._store.read_only

    @property
    def read_only_reason(self) -> str:
        """Why not, in a sentence."""
        return self._store.read_only_reason

    def _fact(self, column: str) -> str:
        return workspaces.facts(self._store.read, column)[0]

    def rename(self, title: str) -> Change:
        """Call the case otherwise."""
        with self._door.change("Rename the workspace") as writing:
            writing.set("workspace", self._fact("uid"), "title", title)
        return self._door.done

    @classmethod
    def demonstration(cls, folder: Path, ticket: Ticket | None = None) -> Path:
        """Build the example case in a folder; the path of its workspace."""
        return make_demonstration(folder, replace=True, ticket=ticket)[0]

    def add_case(self, folder: Path, ticket: Ticket | None = None) -> None:
        """Take in the documents of a folder and carry out its recorded decisions.

        Raises:
            UserError: a document is refused, or a decision rests on what is not there.
        """
        from workstation.services.demonstration import Decisions

        documents = [path for path in sorted(folder.iterdir()) if path.name != "decisions.toml"]
        for one in self.sources.add(documents, ticket=ticket):
            if one.result is Result.REFUSED:
                raise UserError(f"“{one.path}” was refused: {one.reason}")
        Decisions(
            folder / "decisions.toml",
            sources=self.sources,
            claims=self.claims,
            actors=self.actors,
            questions=self.questions,
            assessments=self.assessments,
            briefs=self.briefs,
        ).apply()
        self.questions.suggest(ticket)

    def backups(self) -> list[Path]:
        """The verified copies beside the file, newest first."""
        from workstation.storage.backups import backups

        return backups(self._store.path)

    def save_copy(self, path: Path) -> Path:
        """A complete copy of the workspace as it is now.

        Raises:
            UserError: something stands there already, or it cannot be written.
        """
        from workstation.storage.backups import copy_to

        return copy_to(self._store.path, path)


def default_analyst() -> Analyst:
    """The person whose settings these are."""
    settings = Settings.load()
    return Analyst(settings.analyst_uid, settings.analyst_name)


DEMONSTRATION = ("demo.awdb", "comparison.json", "brief.pdf")
_EXAMPLE_ANALYST = Analyst("e8a3d1f05c6b4e7f9a2b3c4d5e6f7a8b", "Example analyst")
_CASES = ("csto", "sable-strait")


def make_demonstration(
    folder: Path, *, replace: bool = False, ticket: Ticket | None = None
) -> list[Path]:
    """Build the example case from the seed documents; nothing in it is prepared beforehand.

    Returns:
        The files written: workspace, comparison and brief.

    Raises:
        UserError: a file is there already and `replace` is not set, or a recorded decision
            rests on a quote that extraction did not find.
    """
    ticket = ticket or Ticket()
    paths = [folder.resolve() / name for name in DEMONSTRATION]
    there = [path for path in paths if path.exists()]
    if there and not replace:
        raise UserError(f"“{there[0]}” exists already; add --replace to write it anew.")
    folder.mkdir(parents=True, exist_ok=True)
    case, table, brief = paths
    with TemporaryDirectory(dir=folder) as room:
        draft = Path(room) / case.name
        with Workspace.create(
            draft, title="Example: two cases", marking="TLP:CLEAR", analyst=_EXAMPLE_ANALYST
        ) as workspace:
            for name in _CASES:
                workspace.add_case(seed(name), ticket)
            workspace.comparison.export(workspace.comparison.table(), table)
            workspace.briefs.write(workspace.briefs.all()[-1].uid, brief)
        draft.replace(case)
    return paths
