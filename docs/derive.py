# SPDX-License-Identifier: MIT
"""Writes `commands.md` from the program itself: `python docs/derive.py`.

A test fails while the page says something else than the program does.
"""

from collections.abc import Iterator
from pathlib import Path

import click

from workstation.cli.main import workstation

PAGE = Path(__file__).with_name("commands.md")

HEAD = """\
# The command line

<!-- Written by docs/derive.py from the program itself; change the program, not this page. -->

The same verbs as in the window. `workstation COMMAND --help` says the same as this page.

- A thing is named by its uid, any unique part of it, or its exact title, name or alias. When
  several are meant, nothing is done and the candidates are listed.
- `--json` prints one JSON document ([its fields](data.md)); `--out FILE` writes to a file.
- Exit status: **0** done · **1** not done, with one sentence on stderr · **2** wrong usage ·
  **3** done, but something waits for a person: documents refused, faults found, a history that
  does not fit, characters the fonts lack.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(_section(path, command) for path, command in commands())])


def commands(
    command: click.Command = workstation, path: tuple[str, ...] = ("workstation",)
) -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, with the words that call it."""
    if not isinstance(command, click.Group) or command.invoke_without_command:
        yield " ".join(path), command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                yield from commands(inner, (*path, name))


def _section(path: str, command: click.Command) -> str:
    context = click.Context(command, info_name=path)
    usage = " ".join(command.collect_usage_pieces(context)[1:])
    help_text = " ".join((command.help or "").split())
    lines = [f"## {path}", "", f"    {path} {usage}".rstrip(), "", help_text, ""]
    options = [option for option in command.params if isinstance(option, click.Option)]
    lines += [_line(*(option.get_help_record(context) or ("", ""))) for option in options]
    return "\n".join(lines + ([""] if options else []))


def _line(names: str, words: str) -> str:
    return f"- `{names}`: {words}" if words else f"- `{names}`"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
