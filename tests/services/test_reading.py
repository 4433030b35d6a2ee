# SPDX-License-Identifier: MIT
"""Reading many texts: here or in processes, in order, stopped, resumed, and with bad luck."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from workstation.domain.attributions import Extraction
from workstation.errors import Cancelled, UserError
from workstation.jobs import RecordingTicket, Ticket
from workstation.services import crews, reading
from workstation.services.answers import Answers
from workstation.services.crews import Here, Pool
from workstation.services.tasks import Answer, Task, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workstation.workspace import Workspace

pytestmark = pytest.mark.timeout(180)  # processes start slowly where others are at work
LABEL = "test 1"
UNLUCKY = """
import os
from workstation.services.tasks import read as honest

def read(task):
    if "poison" in task.text:
        os._exit(9)
    if "trouble" in task.text:
        raise ValueError("no sense\\nin it")
    return honest(task)
"""


def said(number: int, word: str = "shut") -> str:
    return f"Report {number}\n\nThe harbour master said that pier {number} is {word}.\n"


def fill(work: Workspace, *texts: str) -> list[str]:
    return [work.sources.add_text(text, extract=False).uid or "" for text in texts]


def rows(work: Workspace) -> list[tuple[Any, ...]]:
    """Everything suggested, row for row in the order written."""
    db = work._store.read
    claims = "SELECT uid, exact, speaker_as_written, confidence FROM claims ORDER BY id"
    actors = "SELECT uid, name, kind FROM actors ORDER BY id"
    return [*db.execute(claims), *db.execute(actors)]


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every text counts as many, so that processes read."""
    monkeypatch.setattr(crews, "FEW_WORDS", 0)


@pytest.fixture
def unlucky(many: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes that some texts kill and others make fail."""
    (tmp_path / "unlucky_reader.py").write_text(UNLUCKY)
    monkeypatch.syspath_prepend(tmp_path)
    from unlucky_reader import read as unlucky_read  # type: ignore[import-not-found]

    monkeypatch.setattr(crews, "read", unlucky_read)


def test_few_are_read_here_and_no_process_is_started(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crews, "Pool", None)
    fill(work, *map(said, range(30)))
    assert work.sources.extract() == 30


def test_one_job_means_this_process(
    work: Workspace, many: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crews, "Pool", None)
    fill(work, said(1))
    assert work.sources.extract(jobs=1) == 1


def test_processes_give_what_this_process_gives(
    work: Workspace, many: None, tmp_path: Path
) -> None:
    fill(work, *map(said, range(12)))
    assert work.sources.extract(jobs=2) == 12
    there = rows(work)
    work.sources.extract(again=True, uids=[s.uid for s in work.sources.rows(work.sources.find())])
    assert rows(work) == there
    assert work.sources.pending() == 0
    assert work.sources.outdated() == []
    assert work.checks.run() == []


def test_without_processes_it_is_read_here(
    work: Workspace, many: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(jobs: int) -> Pool:
        raise OSError("no semaphores here")

    monkeypatch.setattr(crews, "Pool", none)
    fill(work, said(1))
    assert work.sources.extract() == 1


def test_a_text_that_kills_its_reader_is_marked_and_the_rest_goes_on(
    work: Workspace, unlucky: None
) -> None:
    texts = [said(n, "poison" if n == 3 else "shut") for n in range(9)]
    uids = fill(work, *texts)
    assert work.sources.extract(jobs=2) == 8
    assert work.sources.pending() == 0
    (bad,) = work.sources.unread()
    assert bad.uid == uids[3]
    assert bad.trouble == "its reading ended the process twice"
    assert not bad.extracted
    assert work.sources.outdated() == [], "the same engine is not asked again"
    assert work.checks.run() == []


def test_a_text_that_fails_is_tried_twice_and_can_be_read_later(
    work: Workspace, unlucky: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    uids = fill(work, said(0), said(1, "trouble"), said(2))
    assert work.sources.extract(jobs=2) == 2
    assert work.sources.get(uids[1]).trouble == "ValueError: no sense in it"
    monkeypatch.setattr(crews, "read", read)
    assert work.sources.extract([uids[1]]) == 1
    assert work.sources.get(uids[1]).extracted
    assert work.sources.unread() == []


class Watched(crews._Context):
    """Remembers the processes started last."""

    last: list[Any]

    def __init__(self) -> None:
        super().__init__()
        Watched.last = self.started


class Stopping(Ticket):
    """Cancels itself as soon as something is done."""

    def report(self, done: int, total: int | None, what: str) -> None:
        if done:
            self.cancel()


def test_cancelling_keeps_what_was_read_and_leaves_no_process(
    work: Workspace, many: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crews, "_Context", Watched)
    monkeypatch.setattr(reading, "GROUP", 5)
    fill(work, *map(said, range(40)))
    with pytest.raises(Cancelled):
        work.sources.extract(jobs=2, ticket=Stopping())
    assert len(Watched.last) == 2
    assert not any(process.is_alive() for process in Watched.last)
    kept = len(work.claims.find())
    assert kept == 40 - work.sources.pending() > 0
    work.sources.extract()
    assert len(work.claims.find()) == 40


def test_what_is_reported_done_is_committed(work: Workspace) -> None:
    fill(work, *map(said, range(80)))

    class Counting(RecordingTicket):
        def report(self, done: int, total: int | None, what: str) -> None:
            super().report(done, total, what)
            assert done <= 80 - work.sources.pending()

    ticket = Counting()
    work.sources.extract(ticket=ticket)
    assert ticket.reports[-1][:2] == (80, 80)


def test_an_executor_of_ones_own_is_used_and_left_running(work: Workspace) -> None:
    fill(work, *map(said, range(7)))
    with ThreadPoolExecutor(3) as own:
        assert work.sources.extract(executor=own) == 7
        assert own.submit(int).result() == 0


def test_an_executor_that_cannot_read_is_refused_in_a_sentence(work: Workspace) -> None:
    class Useless(Executor):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            future: Future[Any] = Future()
            future.set_exception(ModuleNotFoundError("No module named 'workstation'"))
            return future

    fill(work, said(1))
    with pytest.raises(UserError, match="install this program where they run"):
        work.sources.extract(executor=Useless())
    assert work.sources.pending() == 1


def test_an_executor_that_stops_loses_nothing(work: Workspace) -> None:
    class Failing(ThreadPoolExecutor):
        left = 5

        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            self.left -= 1
            if self.left < 0:
                raise BrokenExecutor("gone")
            return super().submit(fn, *args, **kwargs)

    fill(work, *map(said, range(20)))
    with Failing(2) as own, pytest.raises(UserError, match="has stopped"):
        work.sources.extract(executor=own)
    assert work.sources.pending() == 16, "one greeting, four texts"
    assert work.sources.extract() == 16


def test_an_unknown_source_is_a_sentence(work: Workspace) -> None:
    with pytest.raises(UserError, match="no text of a source"):
        work.sources.extract(["nobody"])


def test_a_date_filled_in_meanwhile_counts(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    (uid,) = fill(work, "In February the interior ministry said that 31 people had died.\n")

    def slow(task: Task) -> Answer:
        answer = read(task)
        work.sources.set([uid], published_on="2026-03-20")
        return answer

    monkeypatch.setattr(crews, "read", slow)
    work.sources.extract()
    (claim,) = work.claims.of_source(uid)
    assert claim.statement_date is not None
    assert claim.statement_date.earliest == "2026-02-01"


SCRIPT = """
import sys
from workstation.services import crews, reading
from workstation.workspace import Workspace

print("once")
crews.FEW_WORDS = 0
with Workspace.create(sys.argv[1]) as case:
    case.sources.add_text("The harbour master said that the pier is shut.", extract=False)
    print(case.sources.extract(jobs=2))
"""


def test_a_plain_script_is_not_run_again_by_its_workers(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    command = [sys.executable, str(script), str(tmp_path / "case.awdb")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.stderr) == (["once", "1"], "")


ORPHAN = """
import os, sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from workstation.services.tasks import prepare

if __name__ == "__main__":
    pool = ProcessPoolExecutor(1, get_context("spawn"), prepare)
    print(pool.submit(os.getpid).result(), flush=True)
    os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="asks for a process by its number")
def test_a_worker_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "orphan.py"
    script.write_text(ORPHAN)
    done = subprocess.run(
        [sys.executable, str(script)], stdout=subprocess.PIPE, text=True, check=False
    )
    worker = int(done.stdout)
    for _ in range(200):
        try:
            os.kill(worker, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("the worker lives on")


class Scripted(Here):
    """Keeps every task open until it is told to answer."""

    ahead, held = 3, 5

    def __init__(self) -> None:
        self.open: dict[str, Future[Answer]] = {}
        self.most = 0
        self.given: list[str] = []

    def submit(self, task: Task) -> Future[Answer]:
        self.given.append(task.source)
        self.open[task.source] = future = Future[Answer]()
        self.most = max(self.most, sum(not one.done() for one in self.open.values()))
        return future

    def answer(self, source: str) -> None:
        self.open[source].set_result(Answer(Extraction(), LABEL))


def scripted(crew: Scripted, count: int, look: Callable[[], object]) -> list[str]:
    tasks = (Task(str(number), "", "") for number in range(count))
    return [task.source for task, _ in Answers(tasks, crew, look)]


def test_answers_keep_the_order_and_few_are_under_way() -> None:
    crew = Scripted()

    def look() -> None:
        """Answers the latest task first; the very first one only when no room is left."""
        waiting = [source for source, future in crew.open.items() if not future.done()]
        if waiting and (waiting != ["0"] or len(crew.given) == crew.held):
            crew.answer(waiting[-1])

    assert scripted(crew, 12, look) == [str(number) for number in range(12)]
    assert crew.most <= crew.ahead
    assert len(crew.given) == 12


def test_a_slow_first_text_holds_back_no_more_than_there_is_room_for() -> None:
    crew = Scripted()

    def look() -> None:
        waiting = [source for source, future in crew.open.items() if not future.done()]
        if waiting == ["0"]:
            assert len(crew.given) == crew.held
            raise Cancelled
        crew.answer(waiting[-1])

    with pytest.raises(Cancelled):
        scripted(crew, 100, look)
    assert crew.open["0"].cancelled()
