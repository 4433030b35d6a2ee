# SPDX-License-Identifier: MIT
"""Commands about a whole case: new, open, demo, check, search."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, replace
from pathlib import Path

import click

from workstation.analysis.thing_words import listing, things
from workstation.cli.common import (
    as_json,
    case_argument,
    out_file,
    progress,
    reading,
    tell_elsewhere,
    waits,
    writing,
)
from workstation.cli.comparison import as_text
from workstation.cli.main import has_display, show
from workstation.cli.output import emit, emit_json, table
from workstation.errors import LockedError
from workstation.settings import Settings
from workstation.sharing.headers import is_sealed
from workstation.workspace import Workspace, default_analyst, make_demonstration


@click.command("new")
@case_argument
@click.option("--title", default="", help="What the case is called; the file's name if not given.")
@click.option("--analyst", default="", help="Your name in the history, kept in your settings.")
@click.option("--marking", default="TLP:CLEAR", show_default=True, help="TLP label of the case.")
def new_command(case: Path, title: str, analyst: str, marking: str) -> None:
    """Make a new workspace file."""
    who = default_analyst()
    who = replace(who, name=analyst) if analyst else who
    with Workspace.create(case, title=title, marking=marking, analyst=who) as workspace:
        tell_elsewhere(workspace)
        click.echo(str(workspace.path.resolve()))
    if analyst:
        settings = Settings.load()
        settings.analyst_name = analyst
        settings.save()


@click.command("open")
@case_argument
def open_command(case: Path) -> None:
    """Open a workspace in the window."""
    if not is_sealed(case):  # the window asks what opens it
        with reading(case):  # say on the terminal what the window could only show
            pass
    show(case)


@click.command("demo")
@click.option(
    "--out",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("demo"),
    show_default=True,
    help="Folder for the files.",
)
@click.option("--replace", "anew", is_flag=True, help="Write over files of an earlier run.")
@click.option("--no-window", is_flag=True, help="Only write the files.")
def demo_command(folder: Path, anew: bool, no_window: bool) -> None:
    """Build the example case: workspace, comparison and brief."""
    with progress() as ticket:
        paths = make_demonstration(folder, replace=anew, ticket=ticket)
    with reading(paths[0]) as workspace:
        emit(as_text(workspace, workspace.comparison.table()))
    for path in paths:
        click.echo(str(path))
    if not no_window and has_display():
        show(paths[0])


@click.command("check")
@case_argument
@click.option("--no-repair", is_flag=True, help="Only look; mend nothing.")
@click.option(
    "--clean-copy",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Only write what is sound of CASE into this new file.",
)
@as_json
@out_file
def check_command(
    case: Path, no_repair: bool, clean_copy: Path | None, as_json: bool, out: Path | None
) -> None:
    """Check that the file is sound; mend what can be computed again."""
    if clean_copy is not None:
        _copy_cleanly(case, clean_copy)
        return
    with _to_mend(case) as workspace, progress() as ticket:
        faults = workspace.checks.run(repair=not no_repair, ticket=ticket)
    if as_json:
        emit_json([asdict(fault) for fault in faults], out)
    elif faults:
        lines = [f"{one.sentence}{' Mended.' if one.repaired else ''}" for one in faults]
        emit("\n".join(lines), out)
    else:
        emit("The file is sound.", out)
    waits(when=bool(faults))


def _copy_cleanly(case: Path, target: Path) -> None:
    """Write the clean copy and say what stayed behind."""
    with progress() as ticket:
        found = Workspace.clean_copy(case, target, ticket)
    behind = listing(things(one.stays, one.noun) for one in found if one.stays)
    click.echo(f"Left behind: {behind}." if behind else "Nothing was left behind.", err=True)
    click.echo(str(target.resolve()))


@contextmanager
def _to_mend(case: Path) -> Iterator[Workspace]:
    """The case; only to be looked at while somebody else writes it."""
    with ExitStack() as stack:
        try:
            workspace = stack.enter_context(writing(case))
        except LockedError as error:
            click.echo(f"{error} It is only looked at.", err=True)
            workspace = stack.enter_context(reading(case))
        yield workspace


@click.command("search")
@case_argument
@click.argument("query")
@click.option("--limit", default=50, show_default=True, help="At most so many hits.")
@as_json
@out_file
def search_command(case: Path, query: str, limit: int, as_json: bool, out: Path | None) -> None:
    """Find actors, questions, claims and sources by their words."""
    with reading(case) as workspace:
        hits = workspace.search.find(query, limit)
    if as_json:
        emit_json([asdict(hit) for hit in hits], out)
        return
    rows = [("What", "Found", "Words", "Why")]
    rows += [(hit.noun, hit.title, hit.snippet, hit.why) for hit in hits]
    emit(table(rows, most=3) if hits else "Nothing found.", out)
