# SPDX-License-Identifier: MIT
"""What the documents say is there."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from workstation.cli.main import workstation
from workstation.ui.kit.stance import GLYPHS
from workstation.ui.sources.keys import _TYPED

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, by its full name."""
    if not isinstance(command, click.Group):
        yield name, command
        return
    context = click.Context(command)
    for word in command.list_commands(context):
        inner = command.get_command(context, word)
        assert inner is not None
        yield from commands(inner, f"{name} {word}")


def rows() -> dict[str, str]:
    """The reference: each documented command with its line."""
    found = re.findall(
        r"^\| `(workstation (?:[a-z][a-z-]* ?)+)[^`]*` \|(.*)\|$", read("docs/commands.md"), re.M
    )
    return {name.strip(): line for name, line in found}


def test_every_command_is_documented_and_no_other() -> None:
    assert set(rows()) == {name for name, _ in commands(workstation, "workstation")}


def test_documented_options_exist() -> None:
    real = {
        name: {option for parameter in command.params for option in parameter.opts}
        for name, command in commands(workstation, "workstation")
    }
    told = {name: set(re.findall(r"--[a-z-]+", line)) for name, line in rows().items()}
    assert {n: options - real[n] for n, options in told.items() if options - real[n]} == {}


def test_every_command_says_what_it_is_for() -> None:
    assert [
        name for name, command in commands(workstation, "workstation") if not command.help
    ] == []


def test_the_guide_names_the_review_keys_and_the_signs() -> None:
    guide = read("docs/guide.md")
    table = guide[guide.index("| key |") : guide.index("*Why*")]
    letters = {key.upper() for key in _TYPED if not key.isdigit()}
    assert {
        key for key in letters if not re.search(rf"(?<!\w){re.escape(key)}(?!\w)", table)
    } == set()
    assert [sign for sign in GLYPHS.values() if f"| {sign} |" not in guide] == []


def test_changelog_keeps_its_form() -> None:
    lines = read("CHANGELOG.md").splitlines()
    assert lines[0] == "# Changelog"
    releases = [line for line in lines if line.startswith("## ")]
    assert releases[0] == "## [Unreleased]"
    dated = re.compile(r"## \[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}")
    assert [line for line in releases[1:] if not dated.fullmatch(line)] == []
    assert {line.removeprefix("### ") for line in lines if line.startswith("### ")} <= KINDS


def test_documented_targets_exist_on_every_system() -> None:
    told = set(re.findall(r"`make ([a-z]+)`", read("README.md") + read("CONTRIBUTING.md")))
    assert {"demo", "test", "check"} <= told
    makefile, windows = read("Makefile"), read("make.ps1")
    assert {t for t in told if not re.search(rf"^{t}:", makefile, re.M)} == set()
    assert {t for t in told if f'"{t}"' not in windows} == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_and_pictures_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", document.read_text(encoding="utf-8"))
    here = [link for link in links if "://" not in link]
    assert [link for link in here if not (document.parent / link).exists()] == []
