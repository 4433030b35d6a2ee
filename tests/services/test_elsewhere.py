# SPDX-License-Identifier: MIT
"""A workspace on a share: worked on as a copy, compared, written back, and never lost."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workstation import settings
from workstation.domain.changes import Analyst
from workstation.errors import LockedError, UserError, WaitingError
from workstation.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    Elsewhere = Callable[[str], subprocess.Popen[str]]

LIND = Analyst("a" * 32, "A. Lind")
EK = Analyst("b" * 32, "Bo Ek")
WRITER = """
from pathlib import Path
from workstation.domain.changes import Analyst
from workstation.workspace import Workspace
case = Workspace.open(Path({path!r}), analyst=Analyst("b" * 32, "Bo Ek"))
case.actors.create("Sable Strait Authority")
print("ready", flush=True)
input()
case.close()
"""


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that counts as a share, with a closed workspace in it."""
    folder = tmp_path / "share"
    folder.mkdir()
    with Workspace.create(folder / "case.awdb", title="Case", analyst=LIND) as case:
        case.actors.create("Calder", "state")
    monkeypatch.setenv("WORKSTATION_SHARES", str(folder))
    return folder


@pytest.fixture
def path(share: Path) -> Path:
    return share / "case.awdb"


def sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def beside(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir())


def copies() -> list[Path]:
    return list((settings.folder() / "working").glob("*/*.awdb"))


def names_in(path: Path) -> list[str]:
    with Workspace.open(path, read_only=True) as case:
        return [actor.name for actor in case.actors.all()]


def change_there(path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who has the file on a disk of his own changes it in place."""
    with monkeypatch.context() as there:
        there.setenv("WORKSTATION_SHARES", "")
        there.setenv("WORKSTATION_SETTINGS", str(path.parent.parent / "his"))
        with Workspace.open(path, analyst=EK) as case:
            case.actors.create(name)
    shutil.rmtree(path.with_name("case.awdb.backups"), ignore_errors=True)


def test_looking_and_closing_leaves_the_share_as_it_was(path: Path) -> None:
    before = sha(path), path.stat().st_mtime_ns
    with Workspace.open(path, analyst=LIND) as case:
        assert case.path == path
        assert case.elsewhere.place == "on a network share"
        assert [actor.name for actor in case.actors.all()] == ["Calder"]
        assert beside(path) == ["case.awdb", "case.awdb.note"]
        assert "A. Lind on " in path.with_name("case.awdb.note").read_text(encoding="utf-8")
    assert (sha(path), path.stat().st_mtime_ns) == before
    assert beside(path) == ["case.awdb"]
    assert copies() == []


def test_work_is_written_back_on_closing_and_nothing_else_is_left_there(path: Path) -> None:
    path.chmod(0o640)
    with Workspace.open(path, analyst=LIND) as case:
        case.actors.create("Orsan")
        assert names_in_place(path) == ["Calder"], "nothing is written there before the end"
    assert beside(path) == ["case.awdb"]
    assert copies() == []
    assert names_in(path) == ["Calder", "Orsan"]
    assert path.stat().st_mode & 0o777 == 0o640


def names_in_place(path: Path) -> list[str]:
    """What the file itself holds, whatever waits here."""
    from workstation.storage.database import connect

    db = connect(path, mode="ro")
    try:
        return [name for (name,) in db.execute("SELECT name FROM actors ORDER BY id")]
    finally:
        db.close()


def test_it_can_be_written_back_while_work_goes_on(path: Path) -> None:
    with Workspace.open(path, analyst=LIND) as case:
        case.actors.create("Orsan")
        assert not case.elsewhere.is_written
        case.elsewhere.write_back()
        assert case.elsewhere.is_written
        assert names_in_place(path) == ["Calder", "Orsan"]
        there = sha(path)
    assert sha(path) == there, "what is there already is not written again"
    with Workspace.open(path, analyst=LIND) as case:
        case.elsewhere.write_back()
        case.actors.create("Meridian")
    assert names_in(path) == ["Calder", "Meridian", "Orsan"]


def test_what_was_changed_there_is_never_written_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = Workspace.open(path, analyst=LIND)
    case.actors.create("Orsan")
    change_there(path, "Meridian", monkeypatch)
    there = sha(path)
    with pytest.raises(WaitingError, match="was changed where it lies") as told:
        case.close()
    assert told.value.changed_there
    assert sha(path) == there
    with Workspace.open(path, analyst=LIND) as again:
        assert again.elsewhere.waiting
        assert {actor.name for actor in again.actors.all()} == {"Calder", "Orsan"}
        merge = again.elsewhere.merge()
        assert merge is not None
        assert merge.counts == {"actor": 1}
    assert set(names_in_place(path)) == {"Calder", "Orsan", "Meridian"}
    assert copies() == []


def test_a_touched_file_is_not_a_changed_one(path: Path) -> None:
    with Workspace.open(path, analyst=LIND) as case:
        case.actors.create("Orsan")
        os.utime(path, (1, 1))
    assert names_in(path) == ["Calder", "Orsan"]


def test_another_workspace_put_in_its_place_is_neither_merged_nor_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = Workspace.open(path, analyst=LIND)
    case.actors.create("Orsan")
    path.unlink()
    with monkeypatch.context() as there:
        there.setenv("WORKSTATION_SHARES", "")
        there.setenv("WORKSTATION_SETTINGS", str(path.parent.parent / "his"))
        Workspace.create(path, title="Harbour", analyst=EK).close()
    before = sha(path)
    with pytest.raises(WaitingError, match=r"Another workspace lies at .*Harbour"):
        case.elsewhere.merge()
    with pytest.raises(WaitingError):
        case.close()
    assert sha(path) == before
    assert len(copies()) == 1


def test_a_share_that_is_gone_keeps_the_changes_here(path: Path, share: Path) -> None:
    case = Workspace.open(path, analyst=LIND)
    case.actors.create("Orsan")
    share.rename(share.with_name("gone"))
    with pytest.raises(WaitingError, match="is not to be found"):
        case.close()
    assert Workspace.is_there(path)
    with pytest.raises(UserError, match="exists already"):
        Workspace.create(path)
    again = Workspace.open(path, analyst=LIND)
    assert again.elsewhere.waiting
    again.actors.create("Meridian")
    with pytest.raises(WaitingError):
        again.close()
    share.with_name("gone").rename(share)
    assert names_in_place(path) == ["Calder"]
    assert names_in(path) == ["Calder", "Meridian", "Orsan"], "one's own changes are read"
    Workspace.open(path, analyst=LIND).close()
    assert names_in_place(path) == ["Calder", "Orsan", "Meridian"]
    assert copies() == []


def test_a_killed_program_leaves_the_copy_and_it_is_taken_up_again(
    path: Path, elsewhere: Elsewhere
) -> None:
    process = elsewhere(WRITER.format(path=str(path)))
    process.kill()
    process.wait()
    assert names_in_place(path) == ["Calder"]
    assert names_in(path) == ["Calder", "Sable Strait Authority"]
    with Workspace.open(path, analyst=LIND) as case:
        assert case.elsewhere.waiting
        case.actors.create("Orsan")
    assert len(names_in_place(path)) == 3
    assert beside(path) == ["case.awdb"]
    assert copies() == []


def test_a_program_killed_while_it_writes_back_harms_neither(
    path: Path, elsewhere: Elsewhere
) -> None:
    """Killed between the draft and its name, and between the name and the record of it."""
    for moment in ("_stamp", "_remember"):
        code = WRITER.format(path=str(path)).replace("input()", KILLED.format(moment=moment))
        process = elsewhere(code)
        process.wait()
        assert process.returncode != 0
        with Workspace.open(path, analyst=LIND) as case:
            assert case.elsewhere.waiting
        assert "Sable Strait Authority" in names_in_place(path)
        assert beside(path) == ["case.awdb"]


KILLED = """
import os, signal
from workstation.storage.working_copies import WorkingCopy
calls, real = [], getattr(WorkingCopy, "{moment}")
def last(self, *more):
    calls.append(1)
    if len(calls) == (2 if "{moment}" == "_stamp" else 1):
        os.kill(os.getpid(), signal.SIGKILL)
    return real(self, *more)
WorkingCopy.{moment} = last
"""


def test_steps_that_a_reader_keeps_beside_the_copy_are_written_back_too(
    path: Path, elsewhere: Elsewhere
) -> None:
    case = Workspace.open(path, analyst=LIND)
    case.actors.create("Orsan")
    reader = elsewhere(
        "from pathlib import Path; from workstation.workspace import Workspace\n"
        f"case = Workspace.open(Path({str(path)!r}), read_only=True)\n"
        "case.actors.all(); print('ready', flush=True); input()"
    )
    case.close()
    assert names_in_place(path) == ["Calder", "Orsan"]
    reader.communicate("go on\n")
    with Workspace.open(path, analyst=LIND) as again:
        again.actors.create("Meridian")
    assert names_in_place(path) == ["Calder", "Orsan", "Meridian"]
    assert copies() == []


def test_a_program_killed_while_it_fetches_again_brings_back_nothing_old(
    path: Path, elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    looking = WRITER.format(path=str(path)).replace('case.actors.create("Sable', 'str("Sable')
    process = elsewhere(looking)
    process.kill()
    process.wait()
    assert len(copies()) == 1, "a copy that nobody has changed"
    change_there(path, "Meridian", monkeypatch)
    fetching = looking.replace("case = ", NAMELESS + "case = ")
    assert subprocess.run([sys.executable, "-c", fetching], check=False).returncode != 0
    Workspace.open(path, analyst=LIND).close()
    assert names_in_place(path) == ["Calder", "Meridian"]
    assert names_in(path) == ["Calder", "Meridian"]


NAMELESS = """
import os, signal
real = Path.replace
def named(self, name):
    if self.name == ".case.awdb.new":
        os.kill(os.getpid(), signal.SIGKILL)
    return real(self, name)
Path.replace = named
"""


def test_a_second_process_here_is_told_who_works_on_it(path: Path, elsewhere: Elsewhere) -> None:
    elsewhere(WRITER.format(path=str(path)))
    with pytest.raises(LockedError, match="Bo Ek"):
        Workspace.open(path, analyst=LIND)
    assert not Workspace.is_free(path)
    with Workspace.look(path, "Bo Ek is writing it.") as case:
        assert case.read_only_reason == "Bo Ek is writing it."
        assert len(case.actors.all()) == 2


def test_two_machines_both_keep_their_work(path: Path, elsewhere: Elsewhere) -> None:
    """The second to write back merges; each is told of the other."""
    other = elsewhere(
        WRITER.format(path=str(path)), WORKSTATION_SETTINGS=str(path.parent.parent / "b")
    )
    case = Workspace.open(path, analyst=LIND)
    assert case.elsewhere.others.startswith("Bo Ek on ")
    case.actors.create("Orsan")
    other.communicate("go on\n")
    assert other.returncode == 0
    assert names_in_place(path) == ["Calder", "Sable Strait Authority"]
    with pytest.raises(WaitingError) as told:
        case.elsewhere.write_back()
    assert told.value.changed_there
    case.elsewhere.merge()
    case.close()
    assert names_in(path) == ["Calder", "Orsan", "Sable Strait Authority"]


def test_a_note_is_taken_away_only_by_whoever_left_it(path: Path, elsewhere: Elsewhere) -> None:
    Workspace.open(path, analyst=EK).close()
    elsewhere(WRITER.format(path=str(path)), WORKSTATION_SETTINGS=str(path.parent.parent / "his"))
    note = path.with_name("case.awdb.note")
    before = note.read_text(encoding="utf-8")
    Workspace.open(path, analyst=EK).close()
    assert note.read_text(encoding="utf-8") == before


def test_what_another_machine_writes_in_place_is_only_read(path: Path) -> None:
    lock = path.with_name("case.awdb.lock")
    lock.write_text("Bo Ek on harbour-desk (process 7)", encoding="utf-8")
    before = sha(path)
    with pytest.raises(LockedError, match=r"Bo Ek on harbour-desk.*where it lies") as told:
        Workspace.open(path, analyst=LIND)
    assert told.value.owner == "Bo Ek on harbour-desk (process 7)"
    assert not Workspace.is_free(path)
    with Workspace.look(path, "Bo Ek writes it.") as case:
        assert case.read_only
    assert (sha(path), lock.exists()) == (before, True), "a lock is never broken silently"
    lock.unlink()
    assert Workspace.is_free(path)


def test_a_file_that_is_open_in_place_is_not_written_over(path: Path, elsewhere: Elsewhere) -> None:
    case = Workspace.open(path, analyst=LIND)
    case.actors.create("Orsan")
    his = str(path.parent.parent / "his")
    code = WRITER.format(path=str(path))
    writer = elsewhere(code, WORKSTATION_SHARES="", WORKSTATION_SETTINGS=his)
    with pytest.raises(WaitingError, match=r"because Bo Ek on .* writes it where it lies"):
        case.close()
    writer.communicate("go on\n")
    with Workspace.open(path, analyst=LIND) as again:
        again.elsewhere.merge()
    assert names_in(path) == ["Calder", "Orsan", "Sable Strait Authority"]


def test_reading_copies_nothing_and_writes_nothing_there(path: Path) -> None:
    before = sha(path), beside(path), path.parent.stat().st_mtime_ns
    assert names_in(path) == ["Calder"]
    assert (sha(path), beside(path), path.parent.stat().st_mtime_ns) == before
    assert not (settings.folder() / "working").exists()


def test_reading_what_is_open_in_place_writes_nothing_there(
    path: Path, elsewhere: Elsewhere
) -> None:
    his = str(path.parent.parent / "his")
    code = WRITER.format(path=str(path))
    writer = elsewhere(code, WORKSTATION_SHARES="", WORKSTATION_SETTINGS=his)
    writer.kill()
    writer.wait()
    before = beside(path)
    assert names_in(path) == ["Calder", "Sable Strait Authority"]
    assert beside(path) == before


def test_a_share_that_cannot_be_written_is_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.access
    monkeypatch.setattr(
        "os.access", lambda where, how: Path(where) not in (path, path.parent) and real(where, how)
    )
    with Workspace.open(path, analyst=LIND) as case:
        assert "cannot be written" in case.read_only_reason
        assert case.elsewhere is None
        assert [actor.name for actor in case.actors.all()] == ["Calder"]
    assert beside(path) == ["case.awdb"]


def test_a_new_workspace_is_made_here_and_put_there(share: Path) -> None:
    path = share / "new.awdb"
    with Workspace.create(path, title="New", analyst=LIND) as case:
        assert case.elsewhere is not None
        case.actors.create("Orsan")
    assert names_in(path) == ["Orsan"]
    assert sorted(one.name for one in share.iterdir()) == ["case.awdb", "new.awdb"]
    with pytest.raises(UserError, match="exists already"):
        Workspace.create(path)


def test_backups_of_such_a_workspace_are_kept_here(path: Path) -> None:
    with Workspace.open(path, analyst=LIND) as case:
        case.actors.create("Orsan")
        (copy,) = case.backups()
    assert copy.is_relative_to(settings.folder())
    assert copy.exists()


def test_purging_reaches_the_backups_in_both_places(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as there:
        there.setenv("WORKSTATION_SHARES", "")
        with Workspace.open(path, analyst=EK) as case:
            case.actors.create("Meridian")
    assert path.with_name("case.awdb.backups").exists()
    with Workspace.open(path, analyst=LIND) as case:
        actor = case.actors.create("Orsan").rows[0]
        assert len(case.purging.preview("actor", actor).backups) == 2
        case.purging.purge("actor", actor, with_backups=True)
    assert list(path.parent.glob("*.backups/*")) == []
    assert list(settings.folder().glob("working/*/*.backups/*")) == []


def test_one_who_has_no_disk_of_his_own_works_in_place(
    path: Path, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKSTATION_SETTINGS", str(share / "home"))
    with Workspace.open(path, analyst=LIND) as case:
        assert case.elsewhere is None


def test_what_is_no_workspace_leaves_no_copy(share: Path) -> None:
    letter = share / "letter.awdb"
    letter.write_text("Dear colleague", encoding="utf-8")
    with pytest.raises(UserError, match="not a workspace file"):
        Workspace.open(letter)
    assert copies() == []
    with pytest.raises(UserError, match="There is no file"):
        Workspace.open(share / "none.awdb")
    assert beside(letter) == ["case.awdb", "letter.awdb"]
