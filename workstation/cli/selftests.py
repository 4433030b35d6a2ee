# SPDX-License-Identifier: MIT
"""`workstation selftest`: does everything this installation needs work here?"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

from workstation.cli.common import NOT_DONE


@click.command("selftest")
def selftest_command() -> None:
    """Try every part this installation needs; one line each."""
    failed = 0
    for name, trial in TRIALS.items():
        try:
            click.echo(f"ok      {name}: {trial()}")
        except Exception as error:  # noqa: BLE001 - whatever fails is what we are asked for
            failed += 1
            click.echo(f"failed  {name}: {type(error).__name__}: {error}")
    if failed:
        click.get_current_context().exit(NOT_DONE)


def _resources() -> str:
    from workstation.resources import resource, seed

    fonts = list(resource("fonts").rglob("*.ttf")) + list(resource("fonts").rglob("*.otf"))
    cases = [path for path in seed().iterdir() if (path / "decisions.toml").is_file()]
    if not fonts or not cases:
        raise FileNotFoundError("fonts or example cases are missing; reinstall the program")
    return f"{len(fonts)} fonts, {len(cases)} example cases"


def _database() -> str:
    from workstation.workspace import ENGINE_VERSION, Workspace

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "selftest.awdb"
        with Workspace.create(path) as workspace:
            workspace.sources.add_text("The mayor said that the bridge was closed.")
            found = len(workspace.search.find("bridge"))
            claims = len(workspace.claims.find())
        left = [entry.name for entry in Path(folder).iterdir()]
    if not (found and claims) or left != [path.name]:
        raise RuntimeError(f"{found} hits, {claims} claims, left behind: {left}")
    return f"SQLite {ENGINE_VERSION}, a workspace written, searched and closed"


def _suggesting() -> str:
    from workstation.extraction import extract, facts

    told = facts()
    if told.trouble:
        raise RuntimeError(told.trouble)
    text = "The mayor of Sella said on Monday that the bridge would stay closed."
    (one,) = extract(text, language="en").attributions
    return f"{told.label}, {text[one.content[0][0] : one.content[0][1]]!r} found"


def _printing() -> str:
    from workstation.briefing.content import BriefContent
    from workstation.briefing.pdf import render_pdf

    return f"{len(render_pdf(BriefContent('Selftest')).pdf)} bytes of PDF"


def _reading() -> str:
    from workstation.intake.isolation import Reader

    with Reader() as reader:
        page = (
            b"<html><body><article><p>The bridge was closed on Monday.</p></article></body></html>"
        )
        return f"{len(reader.read_bytes('page.html', page).text.split())} words from a page"


def _sealing() -> str:
    from workstation.domain.sealing import Key, Seal
    from workstation.sharing.keys import make_key
    from workstation.workspace import Workspace

    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        seal = Seal(recipients=(make_key(folder / "key"),))
        with Workspace.create(folder / "selftest.awdb") as workspace:
            sealed = workspace.sharing.export(folder / "sealed.awdb", seal=seal)
        key = Key(identity=folder / "key")
        opened = Workspace.unseal(sealed, folder / "opened.awdb", key=key)
        return f"{opened.stat().st_size} bytes sealed and opened again"


def _window() -> str:
    import subprocess

    code = (
        "from PySide6.QtWidgets import QApplication; from PySide6.QtCore import qVersion;"
        "QApplication([]); print(qVersion())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return f"Qt {done.stdout.strip()}"


TRIALS: dict[str, Callable[[], str]] = {
    "shipped files": _resources,
    "workspace": _database,
    "reading": _reading,
    "suggesting": _suggesting,
    "printing": _printing,
    "sealing": _sealing,
    "window": _window,
}
