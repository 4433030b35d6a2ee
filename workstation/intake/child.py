# SPDX-License-Identifier: MIT
"""The child process that reads foreign formats; started by `isolation`, never by people.

It takes requests from standard input and answers on what was standard output, each a length
and a pickle. It opens no document itself: bytes come in, documents or pixels go out.
"""

import io
import os
import pickle
import struct
import sys
from contextlib import suppress
from dataclasses import replace
from typing import IO, cast

from workstation.domain.documents import Document
from workstation.errors import UserError
from workstation.intake.limits import MAX_BYTES

LENGTH = struct.Struct(">Q")
LONGEST = 8 * MAX_BYTES  # of a message
CPU_SECONDS = 120  # for one document, should the parent be gone and nobody watch
_NONSENSE = (
    *(pickle.UnpicklingError, AttributeError, IndexError, ImportError, KeyError, TypeError),
    *(ValueError, OverflowError, struct.error),
)
FLAG = "--read-documents"  # a frozen program started with this calls `serve`


def send(stream: IO[bytes], message: object) -> None:
    """Writes one message."""
    packed = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(packed)))
    stream.write(packed)
    stream.flush()


class _Unpickler(pickle.Unpickler):
    """Takes plain values and documents, nothing that could run."""

    def find_class(self, module: str, name: str) -> type:
        if (module, name) != (Document.__module__, Document.__qualname__):
            raise pickle.UnpicklingError(f"not expected: {module}.{name}")
        return Document


def receive(stream: IO[bytes]) -> object:
    """Reads one message; what the other side sends is not trusted.

    Raises:
        EOFError: the other side is gone or does not speak as agreed.
    """
    (length,) = LENGTH.unpack(_exactly(stream, LENGTH.size))
    if length > LONGEST:
        raise EOFError
    try:
        return _Unpickler(io.BytesIO(_exactly(stream, length))).load()
    except _NONSENSE as problem:
        raise EOFError from problem


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data


def serve() -> None:
    """Answers requests `(kind, name, data)`, or `(…, page, width)`, until the parent goes away."""
    parent = int(os.environ.get("WORKSTATION_READER_PARENT", "0"))
    memory = int(os.environ.get("WORKSTATION_READER_MEMORY", "0"))
    _tie_to(parent)
    _limit_memory(memory)
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    _silence()
    with suppress(EOFError, BrokenPipeError):
        while True:
            request = cast("tuple[str, str, bytes]", receive(requests))
            _limit_time()
            send(answers, answer(*request))
    os._exit(0)  # no clean-up may hold up the end


def answer(kind: str, name: str, data: bytes, *page: int) -> tuple[str, object]:
    """`("read", document without its bytes)`, `("refused", sentence)` or `("failed", error)`.

    With `page`, a page's number and a width, the pixels of that page take the document's place.
    """
    from workstation.intake.pictures import draw_page
    from workstation.intake.reading import read_kind

    try:
        if page:
            return "read", draw_page(data, *page)
        return "read", replace(read_kind(kind, name, data), original=b"")
    except UserError as refusal:
        return "refused", str(refusal)
    except MemoryError:
        return "memory", ""
    except Exception as fault:  # noqa: BLE001 - whatever a foreign file does to a foreign library
        return "failed", f"{type(fault).__name__}: {fault}"[:500]


def _silence() -> None:
    """Foreign libraries may print; nothing of it may get between the messages."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _tie_to(parent: int) -> None:
    """Linux ends this process when the parent ends, even in the middle of a document."""
    if sys.platform != "linux":
        return
    import ctypes
    import signal

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # 1 is PR_SET_PDEATHSIG
    if parent and os.getppid() != parent:
        os._exit(1)


def _limit_memory(limit: int) -> None:
    """Private memory beyond the limit raises MemoryError here, where the system can tell."""
    if not limit or sys.platform == "win32":
        return
    import resource

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time() -> None:
    """The next document may take so much processor time, whoever is watching."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    with suppress(ValueError, OSError):
        spent = int(used.ru_utime + used.ru_stime)
        resource.setrlimit(resource.RLIMIT_CPU, (spent + CPU_SECONDS, hard))
