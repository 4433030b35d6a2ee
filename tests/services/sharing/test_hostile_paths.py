# SPDX-License-Identifier: MIT
"""Paths behind which there is no plain file, or a file that is not at rest."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.services.sharing.conftest import dump
from tests.services.sharing.crafting import (
    mine,
    names_a_victim,
    opens_or_tells,
    pair,
    post,
    refused,
    state_of,
)
from workstation.errors import UserError
from workstation.workspace import Workspace

__all__ = ["mine", "pair", "post"]


def link(path):
    path.rename(path.with_name("elsewhere.awdb"))
    path.symlink_to("elsewhere.awdb")


def zeros(path):
    path.unlink()
    path.symlink_to("/dev/zero")


def pipe(path):
    path.unlink()
    os.mkfifo(path)


def folder(path):
    path.unlink()
    path.mkdir()


def missing(path):
    path.unlink()


def wal_without_end(path):
    path.with_name(path.name + "-wal").symlink_to("/dev/zero")


def wal_pipe(path):
    os.mkfifo(path.with_name(path.name + "-wal"))


def journal(path):
    path.with_name(path.name + "-journal").write_bytes(b"x" * 512)


PATHS = [
    (link, "link, folder or device"),
    (zeros, "link, folder or device"),
    (pipe, "link, folder or device"),
    (folder, "link, folder or device"),
    (missing, "cannot be read"),
    (wal_without_end, "link, folder or device"),
    (wal_pipe, "link, folder or device"),
    (journal, "middle of an update"),
]


@pytest.mark.parametrize(("spoil", "sentence"), PATHS, ids=lambda p: getattr(p, "__name__", ""))
def test_what_is_no_plain_file_is_refused(mine, post, spoil, sentence):
    spoil(post)
    refused(mine, post, sentence)
    if spoil is not wal_pipe:  # of a person's own file, SQLite takes an empty WAL away
        opens_or_tells(post)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused(mine, device):
    for attempt in (mine.sharing.preview, mine.sharing.merge):
        with pytest.raises(UserError, match="link, folder or device"):
            attempt(Path(device))
    with pytest.raises(UserError, match="no file"):
        Workspace.open(device)


def test_pages_in_a_wal_are_merged_and_nothing_is_written_beside(mine, post):
    theirs = Workspace.open(post)
    theirs.actors.create("Gate keeper")
    came = post.parent.parent / "came"
    came.mkdir()
    for side in ("", "-wal"):
        shutil.copyfile(f"{post}{side}", came / f"theirs.awdb{side}")
    theirs.close()
    path = came / "theirs.awdb"
    before = state_of(path)
    mine.sharing.preview(path)
    mine.sharing.merge(path)
    assert mine.actors.named("Gate keeper")
    assert state_of(path) == before


def test_a_file_in_wal_mode_without_its_wal_is_merged_from_a_copy(mine, post):
    with closing(sqlite3.connect(post)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
    before = state_of(post)
    mine.sharing.preview(post)
    assert mine.sharing.merge(post).counts["claim"] == 2
    assert state_of(post) == before


def test_a_journal_that_names_another_file_deletes_nothing(mine, post, tmp_path):
    victim = tmp_path / "precious.txt"
    victim.write_text("precious")
    left = post.with_name(post.name + "-journal")
    left.write_bytes(bytes.fromhex("d9d505f920a163d7") + b"\0" * 504)
    names_a_victim(left, victim)
    refused(mine, post, "middle of an update")
    with pytest.raises(UserError, match="not left by a workspace"):
        Workspace.open(post)
    assert victim.read_text() == "precious"


def test_a_file_exchanged_after_its_check_is_not_merged(mine, post, monkeypatch):
    """The check looked at one file; another one stands in its place when it is attached."""
    from workstation.services import sharing

    other = shutil.copyfile(post, post.with_name("other.awdb"))
    before = dump(mine)
    monkeypatch.setattr(sharing, "back_up", lambda *_: other.replace(post))
    with pytest.raises(UserError, match="was changed while"):
        mine.sharing.merge(post)
    assert dump(mine) == before
