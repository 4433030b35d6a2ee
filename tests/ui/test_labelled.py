# SPDX-License-Identifier: MIT
"""Corrections are kept as labelled data: asked which, asked where, written in the background."""

import json

import pytest

from workstation.ui import labelled
from workstation.ui.labelled import LabelledExport


@pytest.fixture
def reviewed(case, source):
    first, second, _ = case.claims.of_source(source)
    case.claims.accept([first.uid])
    case.claims.reject([second.uid])
    return case


@pytest.fixture
def ask(qtbot, session, monkeypatch, tmp_path):
    """Answer both questions; the file that is written."""
    path = tmp_path / "out.jsonl"
    monkeypatch.setattr(labelled, "ask_save", lambda *asked: asked[-1](path))

    def answered(*, more):
        dialog = LabelledExport.ask(None, session)
        qtbot.addWidget(dialog)
        dialog.more.setChecked(more)
        dialog.accept()
        return path

    return answered


def test_what_was_decided_is_written(qtbot, session, reviewed, ask):
    with qtbot.waitSignal(session.message) as got:
        path = ask(more=True)
    assert got.args[0] == "1 accepted and 1 rejected claims of 1 source saved as out.jsonl."
    (line,) = path.read_text(encoding="utf-8").splitlines()
    assert len(json.loads(line)["rejected"]) == 1


def test_with_nothing_read_to_the_end_it_says_what_to_do(qtbot, session, reviewed, ask):
    with qtbot.waitSignal(session.trouble) as got:
        path = ask(more=False)
    assert "read a source to the end" in got.args[0]
    assert not path.exists()
