# SPDX-License-Identifier: MIT
"""Merging and exporting cut off by a kill or a full disk: what was before is there, or all of it.

Each runs the real program in a process of its own. `WORKSTATION_KILLS` makes the runs longer.
"""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from tests.services.sharing.conftest import LIND, OSEI, copy_file, dump, shut
from workstation.workspace import Workspace

KILLS = int(os.environ.get("WORKSTATION_KILLS", "8"))
ROWS = 2_000
pytestmark = [
    pytest.mark.timeout(900),
    pytest.mark.skipif(os.name == "nt", reason="limits and signals of POSIX"),
]

_LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
from workstation.__main__ import main
sys.argv[1:] = sys.argv[2:]
main()
"""


def run(*arguments):
    """The program in a process of its own."""
    command = [sys.executable, "-m", "workstation", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.fixture
def large(mine, copied):
    """Paths of a workspace and of a copy that has grown by two thousand rows; both closed."""
    theirs, asked = copied(), mine.questions.all()[0].uid
    with theirs._door.change("Ask much") as writing:
        for number in range(ROWS):
            writing.create(
                "question", wording=f"Question {number}?", kind="yes_no", place=f"{number:08}"
            )
    theirs.questions.set(asked, scope="the upper dam")
    mine.questions.set(asked, scope="the lower dam")
    return shut(mine), shut(theirs)


def content(path):
    with Workspace.open(path, analyst=LIND) as work:
        assert work._store.read.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert work.history.verify() is None
        return dump(work)


def test_a_killed_merge_leaves_what_was_or_all_of_it(large, tmp_path):
    mine, theirs = large
    before = content(mine)
    whole = copy_file(mine, "whole")
    since = time.perf_counter()
    assert run("sharing", "merge", whole, theirs).wait() == 3
    lasts = time.perf_counter() - since
    after = content(whole)
    chance, found = random.Random(7), []
    for number in range(KILLS):
        path = copy_file(mine, f"killed{number}")
        process = run("sharing", "merge", path, theirs)
        time.sleep(chance.uniform(0.1, 1.1) * lasts)
        process.send_signal(signal.SIGKILL)
        process.wait()
        found.append(content(path))
        assert found[-1] in (before, after)
        with Workspace.open(path, analyst=LIND) as work:  # and the work goes on
            work.sharing.merge(theirs)
        assert content(path) == after
    assert before in found, "some were killed before the end"


def test_a_killed_export_leaves_no_half_copy(large, tmp_path):
    _, theirs = large
    since = time.perf_counter()
    assert run("sharing", "export", theirs, tmp_path / "whole.awdb").wait() == 0
    lasts = time.perf_counter() - since
    before = content(theirs)
    assert content(tmp_path / "whole.awdb") == before
    chance = random.Random(7)
    for number in range(KILLS):
        target = tmp_path / f"export{number}.awdb"
        process = run("sharing", "export", theirs, target)
        time.sleep(chance.uniform(0.1, 1.0) * lasts)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert content(theirs) == before
        if target.exists():
            assert content(target) == before


@pytest.mark.parametrize("verb", ["merge", "export"])
def test_a_full_disk_loses_nothing(large, tmp_path, verb):
    mine, theirs = large
    before = content(mine)
    merged = copy_file(mine, "merged")
    assert run("sharing", "merge", merged, theirs).wait() == 3
    after = content(merged)
    largest = theirs.stat().st_size * 3
    for number in range(1, 11):
        path = copy_file(mine, f"full{verb}{number}")
        limit = path.stat().st_size + number * largest // 12
        other = theirs if verb == "merge" else tmp_path / f"copy{number}.awdb"
        source = path if verb == "merge" else theirs
        command = [sys.executable, "-c", _LIMITED, limit, "sharing", verb, source, other]
        done = subprocess.run(
            [str(part) for part in command], capture_output=True, text=True, check=False
        )
        assert "Traceback" not in done.stderr, done.stderr
        if verb == "merge":
            assert content(path) in (before, after), "what could not be put away stands beside it"
            assert done.returncode == 3 or len(done.stderr.strip().splitlines()) == 1, done.stderr
        elif done.returncode != 0:
            assert not other.exists()
            assert len(done.stderr.strip().splitlines()) == 1, done.stderr


def test_a_reader_sees_one_state_or_the_other_while_a_merge_runs(large):
    mine, theirs = large
    seen = set()
    process = run("sharing", "merge", mine, theirs)
    while process.poll() is None:
        with Workspace.open(mine, analyst=OSEI, read_only=True) as reading:
            seen.add(len(reading.questions.all()))
    assert process.wait() == 3
    with Workspace.open(mine, read_only=True) as reading:
        seen.add(len(reading.questions.all()))
    assert seen <= {1, ROWS + 1}
    assert ROWS + 1 in seen


def test_while_one_merges_another_is_told_to_wait(large):
    mine, theirs = large
    with Workspace.open(mine, analyst=LIND):
        refused = subprocess.run(
            [sys.executable, "-m", "workstation", "sharing", "merge", mine, theirs],
            capture_output=True,
            text=True,
            check=False,
        )
    assert refused.returncode == 1
    assert "A. Lind" in refused.stderr
    assert run("sharing", "merge", mine, theirs).wait() == 3
