# SPDX-License-Identifier: MIT
"""What every command shares: opening a case, its options, its exit status."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from workstation.cli.tickets import PrintingTicket
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
