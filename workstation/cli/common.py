# SPDX-License-Identifier: MIT
"""What every command shares: opening a case, its options, its exit status."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from workstation.cli.tickets import PrintingTicket
from workstation.domain.dates import resolve_date
from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.workspace import Workspace

NOT_DONE, WAITS = 1, 3  # 2 is click's own, for usage

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
        yield workspace


@contextmanager
def writing(case: Path) -> Iterator[Workspace]:
    """The case, open for changes."""
    with Workspace.open(case) as workspace:
        yield workspace


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
