# SPDX-License-Identifier: MIT
"""Whatever a document does to its reader, this process and the next document are fine."""

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from workstation.errors import UserError
from workstation.intake import child, isolation
from workstation.intake.isolation import Reader, read_many, resident
from workstation.intake.reading import read_bytes

# A child whose reader obeys words in the document.
HOSTILE = """
import os, sys, time
from workstation.intake import child
good = child.answer
def answer(kind, name, data, *page):
    if b"hang" in data: time.sleep(999)
    if b"spin" in data:
        while True: pass
    if b"die" in data: os._exit(9)
    if b"fault" in data: os.kill(os.getpid(), 11)
    if b"chatter" in data: print("x" * 100_000); os.write(1, b"y" * 100_000)
    if b"eat" in data: hoard = [bytes(1 << 20) for _ in range(1 << 20)]
    return good(kind, name, data, *page)
def safely(*request):
    try: return answer(*request)
    except MemoryError: return "memory", ""
child.answer = safely
child.serve()
"""


@pytest.fixture
def hostile(monkeypatch):
    monkeypatch.setattr(
        isolation,
        "_command",
        lambda: [sys.executable, "-c", f"import sys; sys.path[:] = {sys.path!r}\n{HOSTILE}"],
    )


RUNS = b"\x80\x04cos\nsystem\n(X\x04\x00\x00\x00truetR."  # a pickle that runs a command


def page(word):
    return f"<html><p>The document said: {word}.</p></html>".encode()


@pytest.fixture(scope="module")
def reader():
    with Reader() as reader:
        yield reader


@pytest.mark.parametrize("kind", ["html", "pdf", "docx", "odt", "rtf", "mail"])
def test_the_child_reads_what_this_process_would(reader, samples, kind):
    name, data = samples[kind]
    assert reader.read_bytes(name, data) == read_bytes(name, data)


def test_one_child_serves_many_documents(reader, samples, tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes(samples["html"][1])
    reader.read(path)
    first = reader._process.pid
    reader.read(path)
    with pytest.raises(UserError, match="damaged"):
        reader.read_bytes("a.pdf", b"%PDF-1.7 nothing")
    assert reader._process.pid == first


def test_plain_text_needs_no_child(samples):
    with Reader() as reader:
        for kind in ("text", "markdown"):
            assert reader.read_bytes(*samples[kind]).text
        assert reader._process is None


@pytest.mark.parametrize("word", ["hang", "spin"])
def test_a_document_that_takes_too_long_is_stopped(hostile, word):
    with Reader(seconds=1.0) as reader:
        with pytest.raises(UserError, match="too long"):
            reader.read_bytes("a.html", page(word))
        reader._seconds = 30.0
        assert "said: yes" in reader.read_bytes("a.html", page("yes")).text


@pytest.mark.parametrize("word", ["die", "fault"])
def test_a_reader_that_dies_is_replaced(hostile, word):
    with Reader() as reader:
        with pytest.raises(UserError, match="made its reader fail"):
            reader.read_bytes("a.html", page(word))
        assert "said: yes" in reader.read_bytes("a.html", page("yes")).text


@pytest.mark.skipif(sys.platform != "linux", reason="memory is watched best effort elsewhere")
def test_a_document_that_eats_memory_is_stopped(hostile):
    with Reader(memory=200 << 20) as reader:
        with pytest.raises(UserError, match="too much memory"):
            reader.read_bytes("a.html", page("eat"))
        assert "said: yes" in reader.read_bytes("a.html", page("yes")).text


def test_chatter_does_not_get_between_the_messages(hostile):
    with Reader() as reader:
        assert "said: chatter" in reader.read_bytes("a.html", page("chatter")).text


def test_a_large_document_to_a_hung_child_does_not_hang_us(hostile, monkeypatch):
    monkeypatch.setattr(
        isolation, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(999)"]
    )
    with Reader(seconds=1.0) as reader, pytest.raises(UserError, match="too long"):
        reader.read_bytes("a.html", page("x" * 5_000_000))


@pytest.mark.parametrize(
    "answer",
    [
        b"x" * 99,
        child.LENGTH.pack(3) + b"\x80\x04.",
        child.LENGTH.pack(len(RUNS)) + RUNS,
        child.LENGTH.pack(1 << 62),
    ],
)
def test_a_child_that_answers_nonsense_counts_as_crashed(monkeypatch, answer):
    code = f"import sys; sys.stdin.buffer.read(9); sys.stdout.buffer.write({answer!r})"
    monkeypatch.setattr(isolation, "_command", lambda: [sys.executable, "-c", code])
    with Reader(seconds=20) as reader, pytest.raises(UserError, match="made its reader fail"):
        reader.read_bytes("a.html", page("yes"))


def test_threads_take_turns_and_may_end(samples):
    found = []
    with Reader() as reader:
        for _ in range(2):
            threads = [
                threading.Thread(target=lambda: found.append(reader.read_bytes(*samples["html"])))
                for _ in range(3)
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        pid = reader._process.pid
        assert reader.read_bytes(*samples["html"]) == found[0]
        assert reader._process.pid == pid
    assert len(found) == 6


def test_closing_ends_the_child(samples):
    reader = Reader()
    reader.read_bytes(*samples["html"])
    process = reader._process
    reader.close()
    assert process.returncode is not None
    assert reader.read_bytes(*samples["html"]).text
    reader.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ties a child to its parent")
def test_the_child_dies_with_its_parent_even_while_busy():
    parent_code = f"""
import sys; sys.path[:] = {sys.path!r}
from workstation.intake import isolation
code = "import sys; sys.path[:] = " + repr(sys.path) + chr(10) + {HOSTILE!r}
isolation._command = lambda: [sys.executable, "-c", code]
reader = isolation.Reader()
reader.read_bytes("a.html", {page("yes")!r})
print(reader._process.pid, flush=True)
reader.read_bytes("a.html", {page("spin")!r})
"""
    with subprocess.Popen([sys.executable, "-c", parent_code], stdout=subprocess.PIPE) as parent:
        child = int(parent.stdout.readline())
        assert resident(child) > 0
        pidfd = os.pidfd_open(child)
        parent.send_signal(signal.SIGKILL)
    import select

    assert select.select([pidfd], [], [], 10)[0], "the child outlived its parent"
    os.close(pidfd)


@pytest.mark.parametrize("jobs", [1, 3])
def test_many_files_come_back_in_order_with_the_bad_ones_named(tmp_path, samples, jobs):
    paths = []
    for n, (name, data) in enumerate(samples.values()):
        paths += [tmp_path / f"{n}-{name}", tmp_path / f"{n}-gone"]
        paths[-2].write_bytes(data)
    results = list(read_many(paths, jobs))
    assert [path for path, _ in results] == paths
    for path, outcome in results:
        assert isinstance(outcome, UserError) == path.name.endswith("gone")


@pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")
def test_leaving_many_early_ends_the_children(tmp_path, samples):
    path = tmp_path / "a.html"
    path.write_bytes(samples["html"][1])
    before = _readers_of(os.getpid())
    several = read_many([path] * 50, jobs=2)
    next(several)
    assert _readers_of(os.getpid()) > before
    several.close()
    assert _readers_of(os.getpid()) == before


def _readers_of(pid):
    """The reading children of a process, by number."""
    found = set()
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(FileNotFoundError, ProcessLookupError):  # a thread or child just ended
            for number in (task / "children").read_text().split():
                if "workstation.intake" in Path(f"/proc/{number}/cmdline").read_text():
                    found.add(number)
    return found


@pytest.mark.parametrize("word", ["hang", "die", "eat"])
@pytest.mark.usefixtures("hostile")
def test_a_page_that_harms_its_child_is_refused(word):
    with Reader(seconds=1.0, memory=200 << 20) as reader, pytest.raises(UserError):
        reader.picture(page(word), 1, 100)
