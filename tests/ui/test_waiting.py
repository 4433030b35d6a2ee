# SPDX-License-Identifier: MIT
"""A case that another process writes: read meanwhile, and opened for writing once it is free."""

import subprocess
import sys

import pytest

from tests.storage.test_migrations import in_the_first_schema
from workstation.storage.database import connect
from workstation.ui import waiting
from workstation.ui.opening import CleanCopyDialog
from workstation.workspace import Workspace

HOLDER = """
import sys
from pathlib import Path
from workstation.domain.changes import Analyst
from workstation.workspace import Workspace
with Workspace.open(Path(sys.argv[1]), analyst=Analyst("b" * 32, "Bo Ek")) as case:
    case.actors.create("Sable Strait Authority")
    print("ready", flush=True)
    input()
"""


@pytest.fixture
def holder(case):
    """Another process that writes the tiny case until it is told to go on, or ended."""
    case.close()
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(case.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline().strip() == "ready"
    yield process
    process.kill()
    process.communicate()


@pytest.fixture
def held(window, case, holder, monkeypatch):
    """The window, reading the case that the other process writes."""
    monkeypatch.setattr("workstation.ui.opening.ReadOnlyDialog.ask", lambda *_: True)
    monkeypatch.setattr(waiting, "_LOOK_MS", 10)
    window.waiting._look.setInterval(10)
    window.open_path(case.path)
    return window


def test_it_says_who_writes_the_case(held):
    assert held.session.workspace.read_only
    assert held.banner.sentence().startswith("Bo Ek on ")
    assert held.banner._do.text() == waiting.OFFER


@pytest.mark.parametrize("how", ["closes", "is killed"])
def test_it_is_opened_for_writing_as_soon_as_it_is_free(qtbot, held, holder, how):
    held.show_tab("actors")
    held.banner._do.click()
    assert "as soon as it is free" in held.banner.sentence()
    first = held.session
    if how == "closes":
        holder.communicate("go on\n")
    else:
        holder.kill()
        holder.wait()
    qtbot.waitUntil(lambda: held.session is not first, timeout=20_000)
    assert not held.session.workspace.read_only
    assert held.toast.text() == "The case is free: it is open for writing now."
    assert held.banner.isHidden()
    assert held.tabs.shown == "actors"
    names = {one.name for one in held.session.workspace.actors.all()}
    assert "Sable Strait Authority" in names


def test_waiting_can_be_given_up(qtbot, held, holder, settle):
    held.banner._do.click()
    held.banner._do.click()
    assert held.banner._do.text() == waiting.OFFER
    holder.communicate("go on\n")
    settle(held.session)
    assert held.session.workspace.read_only


def test_an_unsound_older_case_offers_a_clean_copy(qtbot, window, tmp_path, monkeypatch):
    path, target = tmp_path / "first.awdb", tmp_path / "clean.awdb"
    with Workspace.create(path, title="Old") as case:
        actor = case.actors.create("Orsan", "state").rows[0]
        case.actors.add_alias(actor, "The Republic")
    in_the_first_schema(path)
    db = connect(path, mode="rw")
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("DELETE FROM actors")
    db.close()
    monkeypatch.setattr("workstation.ui.arriving.ask_save", lambda *asked: asked[-1](target))
    window.open_path(path)
    dialog = window.findChild(CleanCopyDialog)
    assert dialog.isVisible()
    dialog.go.click()
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.session.workspace.path == target
