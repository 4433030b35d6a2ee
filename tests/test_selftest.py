# SPDX-License-Identifier: MIT
"""The program tries itself, as an installed copy would."""

import subprocess
import sys

from workstation.cli import selftests
from workstation.cli.main import run


def test_every_part_works_here():
    done = subprocess.run(
        [sys.executable, "-m", "workstation", "selftest"],
        capture_output=True,
        encoding="utf-8",
        timeout=55,
        check=False,
    )
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(lines) == len(selftests.TRIALS)
    assert all(line.startswith("ok ") for line in lines)
    assert done.stderr == ""


def test_a_part_that_fails_is_named_and_the_others_are_tried(monkeypatch, capsys):
    def broken():
        raise FileNotFoundError("no fonts")

    trials = {"shipped files": broken, "window": lambda: "shown"}
    monkeypatch.setattr(selftests, "TRIALS", trials)
    assert run(["selftest"]) == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("failed")
    assert "no fonts" in first
    assert second == "ok      window: shown"
