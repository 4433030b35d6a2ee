# SPDX-License-Identifier: MIT
"""Sharing workspace files: looking at what another holds, merging it, taking a merge back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workstation.analysis.leaving_words import filtered_words
from workstation.analysis.merge_words import merge_paper
from workstation.domain.doubles import together
from workstation.domain.markings import highest, read_marking
from workstation.domain.sealing import NO_KEYS
from workstation.domain.sharing import Looked, Outcome, Preview, Scope
from workstation.errors import Cancelled, UserError
from workstation.jobs import Ticket
from workstation.services import doubles
from workstation.services.merge_accounts import account
from workstation.services.naming import the_one
from workstation.services.sealing import opened, write_sealed
from workstation.storage import workspaces
from workstation.storage.backups import back_up
from workstation.storage.merging import choosing, merges, taking_back
from workstation.storage.merging.copying import chosen, write_copy
from workstation.storage.merging.doubles import attached, brought
from workstation.storage.merging.previewing import given_back, preview, titles
from workstation.storage.merging.purged import told_there
from workstation.storage.merging.received import received
from workstation.storage.merging.union import Union

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workstation.domain.doubles import Doubles
    from workstation.domain.merge_accounts import MergeAccount
    from workstation.domain.papers import Paper
    from workstation.domain.sealing import Key, Keys, Seal
    from workstation.domain.sharing import Leaving, Listing, Merge
    from workstation.storage.editing import Door

_NONE = "Nothing has been merged into this workspace."


class Sharing:
    """Copies that meet again."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store

    def preview(
        self, path: Path, ticket: Ticket | None = None, *, key: Key | None = None
    ) -> Preview:
        """What merging a file would do; neither file is touched.

        Raises:
            WrongKeyError: it is sealed, and not opened by this key.
            UserError: it is no workspace, cannot be read, or cannot be trusted.
        """
        self._check_is_another(path)
        with (
            opened(path, key, ticket or Ticket()) as plain,
            received(plain, self._store.path) as theirs,
        ):
            found = preview(theirs.db, theirs.unlike)
            return Preview(
                path.name,
                *titles(theirs.db),
                tuple(found),
                doubles.find(attached(theirs.db)),
                given_back(theirs.db),
                dict(told_there(theirs.db)),
            )

    def merge(self, path: Path, ticket: Ticket | None = None, *, key: Key | None = None) -> Merge:
        """Merge a file into this workspace: a verified copy first, then all of it or nothing.

        Raises:
            WrongKeyError: it is sealed, and not opened by this key.
            UserError: it is no workspace, cannot be read or trusted; or this one cannot be
                written.
        """
        self._check_is_another(path)
        ticket = ticket or Ticket()
        with opened(path, key, ticket) as plain, received(plain, self._store.path) as theirs:
            if not self._store.read_only:
                back_up(self._store.path, "before-merge")
            with self._store.write_beside(theirs.path) as db:
                theirs.check_is_same(db.conn)
                number = merges.begin(db.conn, path.name, self._door.analyst.name)
                Union(db.conn, number).make(ticket)
        return next(one for one in self.merges() if one.id == number)

    def preview_all(
        self, paths: Sequence[Path], ticket: Ticket | None = None, *, keys: Keys = NO_KEYS
    ) -> list[Looked]:
        """What merging each of several files would do; one that is refused stops no other.

        Raises:
            Cancelled: somebody asked it to stop.
        """
        ticket = ticket or Ticket()
        found = []
        for number, path in enumerate(paths):
            ticket.step(number, len(paths), path.name)
            try:
                found.append(Looked(path, self.preview(path, ticket, key=keys.get(path))))
            except UserError as error:
                found.append(Looked(path, refused=str(error)))
        return found

    def merge_all(
        self, paths: Sequence[Path], ticket: Ticket | None = None, *, keys: Keys = NO_KEYS
    ) -> list[Outcome]:
        """Merge several files in this order, each by itself; one that is refused stops no other.

        Whoever cancels keeps what was merged before; the files after that are left alone.
        """
        ticket = ticket or Ticket()
        made: list[Outcome] = []
        for path in paths:
            try:
                ticket.step(len(made), len(paths), path.name)
                made.append(Outcome(path.name, self.merge(path, ticket, key=keys.get(path))))
            except UserError as error:
                made.append(Outcome(path.name, refused=str(error)))
            except Cancelled:
                return made + [Outcome(left.name) for left in paths[len(made) :]]
        return made

    def leaving(self, scope: Scope) -> list[Leaving]:
        """By noun, how much would leave with such a copy and how much stay.

        Raises:
            UserError: there is no such marking.
        """
        with chosen(self._store.path, _checked(scope)) as db:
            return choosing.leaving(db)

    def listing(
        self, scope: Scope, noun: str, *, leaves: bool, text: str = "", most: int = 500
    ) -> Listing:
        """What of a kind would leave with such a copy, or stay, by title.

        Args:
            scope: what leaves.
            noun: the kind of thing.
            leaves: what leaves is meant; else what stays.
            text: only titles with all of these words.
            most: as many titles are listed.

        Raises:
            UserError: there is no such marking.
        """
        with chosen(self._store.path, _checked(scope)) as db:
            return choosing.titles(db, noun, leaves=leaves, text=text, most=most)

    def export(
        self,
        target: Path,
        scope: Scope | None = None,
        ticket: Ticket | None = None,
        *,
        seal: Seal | None = None,
    ) -> Path:
        """Write a copy of the workspace, or of a part of it, that merges back.

        Returns:
            Where it is; the name of a sealed one ends in `.age`.

        Raises:
            UserError: something stands there already, it cannot be written, or there is no such
                marking or key.
        """
        scope, ticket = _checked(scope or Scope()), ticket or Ticket()
        (own,) = workspaces.facts(self._store.read, "filtered")
        words = "" if scope.is_whole else filtered_words(scope, self.leaving(scope), own)

        def write(path: Path) -> None:
            write_copy(self._store.path, path, scope, words, ticket)

        if seal is not None:
            return write_sealed(target, seal, ticket, write)
        write(target)
        return target

    def merges(self) -> list[Merge]:
        """The merges made in this file, the last one first."""
        return merges.every(self._store.read)

    def named(self, text: str = "") -> Merge:
        """The merge a person means by a uid, a part of one or a file name; the last one if none.

        Raises:
            UserError: none or several are meant, or nothing has been merged.
        """
        made = self.merges()
        if not made:
            raise UserError(_NONE)
        if not text:
            return made[0]
        fits = [one for one in made if one.file == text or text.lower() in one.uid]
        uid = the_one("merge", text, [(one.uid, one.file) for one in fits])
        return next(one for one in made if one.uid == uid)

    def doubles(self, *merges: str) -> Doubles:
        """What merges brought and was probably here already; the last merge if none is named.

        Raises:
            UserError: there is no such merge.
        """
        db = self._store.read
        numbers = [self.named(one).id for one in merges or ("",)]
        return together(doubles.find(brought(db, number)) for number in numbers)

    def account(self, *merges: str) -> list[MergeAccount]:
        """All that can be told of these merges; of the last one if none is named.

        Raises:
            UserError: there is no such merge.
        """
        (default,) = workspaces.facts(self._store.read, "default_marking")
        made = [self.named(one) for one in merges or ("",)]
        return [account(self._store, one, default) for one in made]

    def report(self, *merges: str) -> Paper:
        """The same as a paper to be read or printed.

        Raises:
            UserError: there is no such merge.
        """
        told = self.account(*merges)
        title, part = workspaces.facts(self._store.read, "title", "filtered")
        marking = highest(one.marking for one in told)
        return merge_paper(told, title, marking=marking, withheld=part)

    def report_words(self, *merges: str) -> str:
        """The paper as plain words.

        Raises:
            UserError: there is no such merge.
        """
        from workstation.briefing.papers import paper_text

        return paper_text(self.report(*merges))

    def write_report(self, target: Path, *merges: str) -> Path:
        """Write that paper, in the format of the suffix: .pdf, .html, .md or .txt.

        Raises:
            UserError: there is no such merge or format, or the file cannot be written.
        """
        from workstation.services.exporting.papers import write_paper

        return write_paper(self.report(*merges), target)

    def take_back(self) -> Merge:
        """Undo the last merge: what it brought goes, what it changed returns.

        Raises:
            UserError: there is none, or something done since rests on it.
        """
        made = self.merges()
        if not made:
            raise UserError(_NONE)
        with self._store.write() as db:
            if resting := taking_back.rests_on(db.conn, made[0].id):
                raise UserError(
                    f"The merge of “{made[0].file}” cannot be taken back, because something done "
                    f"since rests on it ({resting}); the copy made before it is in the backups."
                )
            taking_back.take_back(db.conn, made[0].id)
        return made[0]

    def _check_is_another(self, path: Path) -> None:
        if path.exists() and path.samefile(self._store.path):
            raise UserError(f"“{path.name}” is this very workspace; choose another file.")


def _checked(scope: Scope) -> Scope:
    """The scope with its marking in the one spelling."""
    return replace(scope, marking=read_marking(scope.marking))
