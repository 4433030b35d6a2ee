# SPDX-License-Identifier: MIT
"""Reads foreign formats in a child process, so that no document can harm this one."""

import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import IO, Self, cast

from workstation.domain.documents import Document
from workstation.errors import UserError
from workstation.intake import child, kinds, pictures
from workstation.intake.reading import file_bytes, read_kind

SECONDS = 30.0  # for one document at most
SMALL_SECONDS = 10.0  # for a small one, and one second more for each MB
MEMORY = 1 << 30  # bytes, of the child
WATCH = 0.05  # seconds between two looks at the child
RENEW = 1_000  # documents after which a fresh child takes over

TOO_SLOW = "Reading the file took too long and was stopped; save it as plain text or PDF."
TOO_BIG = "Reading the file took too much memory and was stopped; split it or save it as text."
CRASHED = "The file made its reader fail, it is probably damaged; open and save it anew."

# Children are started from one thread that lives as long as the program: Linux ends a child
# with the thread that started it, and callers' threads come and go.
_STARTER = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader-starter")


class Reader:
    """Reads documents and draws their pages, foreign formats in one warm child process.

    The child is started when first needed and again when it has died. Safe to use from
    several threads; they take turns.
    """

    def __init__(self, *, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds = seconds
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None
        self._served = 0
        self._turn = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the child; a later `read` starts another."""
        with self._turn:
            self._end()

    def read(self, path: Path) -> Document:
        """Reads one file.

        Raises:
            UserError: it cannot be read, or reading took too long, too much, or crashed.
        """
        return self.read_bytes(path.name, file_bytes(path))

    def read_bytes(self, name: str, data: bytes, media_type: str | None = None) -> Document:
        """Reads what is in `data`; see `reading.read_bytes`.

        Raises:
            UserError: it cannot be read, or reading took too long, too much, or crashed.
        """
        kind = kinds.kind_of(name, data, media_type)
        if kind in kinds.PLAIN:
            return read_kind(kind, name, data)
        with self._turn:
            outcome, value = self._ask(kind, name, data)
        if outcome == "read":
            return replace(cast("Document", value), original=data)
        raise UserError(str(value) if outcome == "refused" else CRASHED)

    def picture(self, data: bytes, page: int, width: int) -> bytes:
        """One page of a PDF, counted from 1, as a PNG about `width` pixels wide.

        Raises:
            UserError: it cannot be drawn, or drawing took too long, too much, or crashed.
        """
        with self._turn:
            outcome, value = self._ask(kinds.PDF, "", data, page, width)
        if outcome == "read":
            with suppress(ValueError):
                return pictures.png(value)
        raise UserError(str(value) if outcome == "refused" else CRASHED)

    def _ask(self, kind: str, name: str, data: bytes, *page: int) -> tuple[str, object]:
        """The child's answer; it is killed, and so this call freed, when it overdoes it."""
        process = self._running()
        allowed = min(self._seconds, SMALL_SECONDS + len(data) / 1_000_000)
        with _Watch(process, allowed, self._memory) as watch:
            try:
                child.send(_pipe(process.stdin), (kind, name, data, *page))
                outcome, value = cast("tuple[str, object]", child.receive(_pipe(process.stdout)))
            except (EOFError, OSError, ValueError):
                outcome, value = "died", ""
        if outcome in ("died", "memory"):
            self._end()
            reason = TOO_BIG if outcome == "memory" else watch.reason or CRASHED
            return "refused", reason
        return outcome, value

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process and (self._process.poll() is not None or self._served >= RENEW):
            self._end()
        if self._process is None:
            self._process = _STARTER.submit(_start, self._memory).result()
            self._served = 0
        self._served += 1
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                _pipe(pipe).close()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise EOFError
    return pipe


def _start(memory: int) -> subprocess.Popen[bytes]:
    """A fresh child, told whom it serves and how much it may take."""
    settings = {
        "WORKSTATION_READER_PARENT": str(os.getpid()),
        "WORKSTATION_READER_MEMORY": str(memory),
        "MALLOC_ARENA_MAX": "2",
    }
    return subprocess.Popen(
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | settings,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _command() -> list[str]:
    """What starts a child that finds the same modules as this process."""
    if getattr(sys, "frozen", False):
        return [sys.executable, child.FLAG]
    code = "from workstation.intake.child import serve; serve()"
    return [sys.executable, "-c", f"import sys; sys.path[:] = {sys.path!r}; {code}"]


class _Watch:
    """Kills a process that takes longer, or more memory, than one document may."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float, memory: int) -> None:
        self.reason = ""
        self._process = process
        self._seconds = seconds
        self._memory = memory
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, name="reader-watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        left = self._seconds
        while not self._done.wait(min(WATCH, max(left, 0.001))):
            left -= WATCH
            if left <= 0:
                self.reason = TOO_SLOW
            elif resident(self._process.pid) > self._memory:
                self.reason = TOO_BIG
            if self.reason:
                self._process.kill()
                return


def resident(pid: int) -> int:
    """The memory a process holds, in bytes; 0 where the system does not tell cheaply."""
    try:
        fields = Path(f"/proc/{pid}/statm").read_text("ascii").split()
        return int(fields[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return 0


def read_many(
    paths: Iterable[Path], jobs: int = 1, *, seconds: float = SECONDS
) -> Iterator[tuple[Path, Document | UserError]]:
    """Reads many files in their order, each giving its document or the reason why not.

    At most `2 * jobs` documents are held at a time. Closing the generator ends all children.
    """
    with ExitStack() as stack:
        readers: deque[Reader] = deque(
            stack.enter_context(Reader(seconds=seconds)) for _ in range(max(1, jobs))
        )
        if len(readers) == 1:
            yield from ((path, _outcome(readers[0], path)) for path in paths)
            return
        pool = ThreadPoolExecutor(len(readers))
        stack.callback(pool.shutdown, cancel_futures=True)
        waiting: deque[tuple[Path, Future[Document | UserError]]] = deque()
        for path in paths:
            readers.rotate()
            waiting.append((path, pool.submit(_outcome, readers[0], path)))
            if len(waiting) >= 2 * len(readers):
                yield _settled(waiting)
        while waiting:
            yield _settled(waiting)


def _settled(
    waiting: deque[tuple[Path, Future[Document | UserError]]],
) -> tuple[Path, Document | UserError]:
    path, future = waiting.popleft()
    return path, future.result()


def _outcome(reader: Reader, path: Path) -> Document | UserError:
    try:
        return reader.read(path)
    except UserError as refusal:
        return refusal
