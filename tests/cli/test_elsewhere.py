# SPDX-License-Identifier: MIT
"""Commands on a workspace that lies on a share, or that somebody else is writing."""

import subprocess
import sys
from functools import partial

import pytest

from workstation.settings import Settings

HOLDER = """
import sys
from pathlib import Path
from workstation.domain.changes import Analyst
from workstation.workspace import Workspace
case = Workspace.open(Path(sys.argv[1]), analyst=Analyst("b" * 32, "Bo Ek"))
case.actors.create("Sable Strait Authority")
print("ready", flush=True)
input()
case.close()
"""


@pytest.fixture
def share(tmp_path, monkeypatch):
    folder = tmp_path / "share"
    folder.mkdir()
    monkeypatch.setenv("WORKSTATION_SHARES", str(folder))
    return folder


@pytest.fixture
def distant(share, do):
    path = share / "case.awdb"
    assert do("new", path).status == 0
    return path


@pytest.fixture
def hold(elsewhere):
    """Have another process write a case until it is told to go on, or ended."""
    return partial(elsewhere, HOLDER)


def names(do, path):
    return {one["name"] for one in do("actors", "list", path, "--json").json}


def test_the_reason_is_explained_once(do, share):
    first = do("new", share / "a.awdb")
    assert "lies on a network share" in first.err
    assert "elsewhere" in Settings.load().explained
    assert do("new", share / "b.awdb").err == ""


def test_a_command_that_writes_brings_its_work_back(do, distant, article):
    assert do("sources", "add", distant, article).status == 0
    assert [one.name for one in distant.parent.iterdir()] == ["case.awdb"]
    assert len(do("sources", "list", distant, "--json").json) == 1


def test_two_work_at_once_and_the_second_waits(do, distant, hold, tmp_path):
    other = hold(distant, WORKSTATION_SETTINGS=str(tmp_path / "his"))
    done = do("questions", "add", distant, "Did a cutter touch the bridge?")
    assert (done.status, "Bo Ek on" in done.err) == (0, True)
    other.communicate("go on\n")
    assert other.returncode != 0, "a script is told that its work waits"
    assert names(do, distant) == set(), "and nothing was written over"


def test_a_share_that_is_gone_is_status_3_and_nothing_is_lost(do, distant, share, hold):
    working = hold(distant)
    working.kill()
    working.wait()
    share.rename(share.with_name("gone"))
    done = do("questions", "add", distant, "Was it hit?")
    assert done.status == 3
    assert "is not to be found" in done.err
    assert f"sharing write-back {distant}" in done.err
    shown = do("questions", "list", distant, "--json")
    assert len(shown.json) == 1
    assert "not written back yet" in shown.err
    share.with_name("gone").rename(share)
    done = do("sharing", "write-back", distant)
    assert (done.status, done.out) == (0, "“case.awdb” is written back.\n")
    assert do("questions", "list", distant, "--json").err == ""


def test_both_are_merged_on_request(do, distant, hold, tmp_path):
    working = hold(distant)
    working.kill()
    working.wait()
    hold(distant, WORKSTATION_SETTINGS=str(tmp_path / "his")).communicate("go on\n")
    done = do("sharing", "write-back", distant)
    assert (done.status, "--merge" in done.err, done.out) == (3, True, "")
    done = do("sharing", "write-back", distant, "--merge")
    assert done.status == 0
    assert "1 actor" in done.out
    assert len(do("actors", "list", distant, "--json").json) == 2


def test_what_lies_here_has_nothing_to_write_back(do, case):
    done = do("sharing", "write-back", case)
    assert (done.status, "worked on in place" in done.err) == (1, True)


def test_a_command_waits_until_the_case_is_free(case, hold, program):
    other = hold(case)
    waiting = subprocess.Popen(
        [sys.executable, "-m", "workstation", "--wait", "questions", "add", str(case), "Was it?"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert "Waiting for Bo Ek on" in waiting.stderr.readline()
    other.communicate("go on\n")
    assert waiting.communicate(timeout=30)[1] == ""
    assert waiting.returncode == 0


def test_it_waits_no_longer_than_it_was_told(case, hold, program):
    hold(case)
    done = program("--wait", "0.6", "questions", "add", case, "Was it?")
    assert done.returncode == 1
    assert "is being written by Bo Ek on" in done.stderr.splitlines()[-1]
    assert program("questions", "add", case, "Was it?").stderr.count("\n") == 1


@pytest.mark.parametrize("seconds", ["-1", "=soon"])
def test_only_seconds_can_be_waited(do, seconds):
    joined = f"--wait{seconds}" if seconds.startswith("=") else f"--wait={seconds}"
    assert do(joined, "selftest").status == 2
