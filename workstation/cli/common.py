# SPDX-License-Identifier: MIT
"""What every command shares: opening a case, its options, its exit status."""

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from workstation.cli.main import WAITING
from workstation.cli.tickets import PrintingTicket
from workstation.domain.dates import resolve_date
from workstation.errors import LockedError, UserError, WaitingError
from workstation.jobs import Ticket
from workstation.settings import Settings
from workstation.workspace import Workspace

NOT_DONE, WAITS = 1, 3  # 2 is click's own, for usage

_LOOK_S = 0.5  # between two looks whether a case is free
_ELSEWHERE = "elsewhere"  # what has been explained, in the settings

F = TypeVar("F", bound=Callable[..., Any])

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
out_file = click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file instead."
)


def case_argument(command: F) -> F:
    """The workspace file a command works on."""
    return click.argument("case", type=click.Path(path_type=Path))(command)


def options(*listed: Callable[[Any], Any]) -> Callable[[F], F]:
    """Several options of a command as one, in the order in which its help lists them."""

    def add(command: F) -> F:
        for option in reversed(listed):
            command = option(command)
        return command

    return add


def first_day(text: str | None) -> str | None:
    """The first day that words may mean: what begins with February begins on its first.

    Raises:
        UserError: they mean no day.
    """
    return _bounds(text)[0]


def last_day(text: str | None) -> str | None:
    """The last day that words may mean.

    Raises:
        UserError: they mean no day.
    """
    return _bounds(text)[1]


def _bounds(text: str | None) -> tuple[str | None, str | None]:
    if not text:
        return None, None
    found = resolve_date(text)
    if found.earliest is None or found.latest is None:
        raise UserError(f"“{text}” is no day; write it like 2026-11-12.")
    return found.earliest, found.latest


@contextmanager
def reading(case: Path) -> Iterator[Workspace]:
    """The case, open for reading only: another program may be writing it."""
    with Workspace.open(case, read_only=True) as workspace:
        if workspace.waiting:
            click.echo(
                f"Your changes of {workspace.waiting} are not written back yet; they are read.",
                err=True,
            )
        yield workspace


@contextmanager
def writing(case: Path) -> Iterator[Workspace]:
    """The case, open for changes; what lies elsewhere is written back at the end.

    Where that is not possible, a sentence says so and the command ends with status 3.
    """
    try:
        with open_when_free(case) as workspace:
            yield workspace
    except WaitingError as error:
        _tell_waiting(case, error)


def _tell_waiting(case: Path, error: WaitingError) -> None:
    """Say that something waits to be written back, and how that is done."""
    way = " --merge" if error.changed_there else ""
    click.echo(f"{error} See `workstation sharing write-back {case}{way}`.", err=True)
    click.get_current_context().meta[WAITING] = True  # the command goes on to its end first


def open_when_free(case: Path) -> Workspace:
    """Open a case for changes, waiting for it as long as `--wait` says.

    Raises:
        LockedError: somebody else writes it still.
    """
    patience = float(click.get_current_context().find_root().params.get("wait") or 0)
    since = time.monotonic()
    with progress() as ticket:
        while True:
            try:
                workspace = Workspace.open(case, ticket=ticket)
            except LockedError as error:
                waited = time.monotonic() - since
                if waited >= patience:
                    raise
                if waited < _LOOK_S:
                    click.echo(f"Waiting for {error.owner} to close “{case.name}”.", err=True)
                most = None if math.isinf(patience) else round(patience)
                ticket.step(round(waited), most, f"seconds, waiting for {error.owner}")
                _rest(case, until=since + patience)
            else:
                tell_elsewhere(workspace)
                return workspace


def _rest(case: Path, until: float) -> None:
    """Wait until the case looks free, or for so long."""
    while time.monotonic() < until:
        time.sleep(_LOOK_S)
        if Workspace.is_free(case):
            return


def tell_elsewhere(workspace: Workspace) -> None:
    """Say why a copy is worked on, once and never again; and what waited in it."""
    there = workspace.elsewhere
    if there is None:
        return
    settings = Settings.load()
    if _ELSEWHERE not in settings.explained:
        click.echo(there.reason, err=True)
        settings.explained.append(_ELSEWHERE)
        settings.save()
    if there.waiting:
        click.echo(f"Your changes of {there.waiting} were waiting here and go on.", err=True)
    if there.others:
        click.echo(f"Somebody else has a copy in work too: {there.others}.", err=True)


@contextmanager
def progress() -> Iterator[Ticket]:
    """A ticket that shows progress to somebody who watches."""
    ticket = PrintingTicket()
    try:
        yield ticket
    finally:
        ticket.finish()


def tell_engine() -> None:
    """Say once, on standard error, when suggestions do not come from the best engine."""
    from workstation.extraction import facts

    if trouble := facts().trouble:
        click.echo(trouble, err=True)


def waits(*, when: bool) -> None:
    """Exit with status 3: done, but something waits for a person."""
    if when:
        click.get_current_context().exit(WAITS)
