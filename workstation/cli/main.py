# SPDX-License-Identifier: MIT
"""The command line as a whole: its groups, its errors, its exit status.

0 done; 1 not done, with one sentence on stderr; 2 usage; 3 done, but something waits.
"""

import os
import platform
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import ClassVar

import click
from typing_extensions import override

from workstation import __version__
from workstation.cli.output import speak_utf8
from workstation.errors import Cancelled, UserError

WAITING = "workstation.waiting"  # noted among a command's circumstances


class Lazy(click.Group):
    """A group that imports a command only when it is asked for."""

    homes: ClassVar[dict[str, str]] = {
        "new": "cases",
        "open": "cases",
        "demo": "cases",
        "check": "cases",
        "search": "cases",
        "selftest": "selftests",
        "extract": "extracting",
        "sources": "sources",
        "claims": "claims",
        "actors": "actors",
        "questions": "questions",
        "comparison": "comparison",
        "disagreements": "disagreements",
        "gaps": "gaps",
        "timeline": "timeline",
        "events": "events",
        "network": "network",
        "standings": "standings",
        "origins": "origins",
        "briefs": "briefs",
        "sharing": "sharing",
        "conflicts": "conflicts",
        "purge": "purging",
        "history": "history",
    }

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.homes)

    @override
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Let `--wait` stand alone: what follows it may be the command already."""
        for at, word in enumerate(args):
            if not word.startswith("-"):
                break
            if word == "--wait" and not "".join(args[at + 1 : at + 2]).replace(".", "").isdigit():
                args = [*args[: at + 1], "inf", *args[at + 1 :]]
                break
        return super().parse_args(ctx, args)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        home = self.homes.get(cmd_name)
        if home is None:
            return None
        module = import_module(f"workstation.cli.{home}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command


@click.command(cls=Lazy, invoke_without_command=True)
@click.version_option(__version__, prog_name="workstation")
@click.option(
    "--wait",
    type=click.FloatRange(min=0),
    metavar="[SECONDS]",
    help="Wait until a case that somebody else writes is free; without a number, however long.",
)
@click.pass_context
def workstation(context: click.Context, wait: float | None) -> None:  # noqa: ARG001 - read where it counts
    """Who says what, since when, on what authority, and where they contradict each other.

    Without a command the window opens, with the last workspace or the example case.
    """
    if context.invoked_subcommand is None:
        show(None)


@workstation.result_callback()
def ended(*_: object, **__: object) -> None:
    """End with status 3 if something came to wait on the way."""
    context = click.get_current_context()
    if WAITING in context.meta:
        context.exit(3)


class Show(Exception):  # noqa: N818 - an answer, not an error
    """The command ends by asking for the window."""

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        self.path = path


def show(path: Path | None) -> None:
    """End the command by asking for the window.

    Raises:
        UserError: there is no screen to show it on.
        Show: always otherwise.
    """
    if not has_display() and not os.environ.get("QT_QPA_PLATFORM"):
        raise UserError("There is no screen here; “workstation --help” lists the commands.")
    raise Show(path)


def has_display() -> bool:
    """Whether there is a screen."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    if platform.system() == "Linux":
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def run(arguments: Sequence[str]) -> int | str:
    """Carry out a command line.

    Returns:
        The exit status; or, to open the window, the path of a workspace ("" for the last one).
    """
    speak_utf8()
    try:
        status = workstation.main(list(arguments), "workstation", standalone_mode=False)
        sys.stdout.flush()
    except Show as asked:
        return str(asked.path) if asked.path else ""
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except _NOT_DONE as error:
        return _not_done(error)
    except Exception as error:
        if os.environ.get("WORKSTATION_TRACEBACK"):
            raise
        return _not_done(UserError(_fault(error)))
    return status if isinstance(status, int) else 0


_NOT_DONE = (UserError, Cancelled, KeyboardInterrupt, click.Abort, BrokenPipeError)


def _not_done(error: BaseException) -> int:
    """Say in one sentence why nothing came of it."""
    if isinstance(error, BrokenPipeError):
        _silence_pipe()
    elif isinstance(error, UserError):
        click.echo(str(error), err=True)
    else:
        click.echo("Stopped; what was reported before is kept.", err=True)
    return 1


def _fault(error: Exception) -> str:
    """Our own mistake, or a world that gave way where nobody expected it, in a sentence."""
    if isinstance(error, OSError):
        what = f"“{error.filename}”" if error.filename else "The output"
        return f"{what} could not be used ({error.strerror or error}); try another place."
    return (
        f"This is a fault of the program ({type(error).__name__}: {error}); please report it, "
        "with what it prints when WORKSTATION_TRACEBACK=1 is set."
    )


def _silence_pipe() -> None:
    """Keep Python from complaining once more when it flushes at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
