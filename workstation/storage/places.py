# SPDX-License-Identifier: MIT
"""Where a file lies: on this machine, on a network share, or in a folder that is kept in step.

SQLite may not be written in the latter two: locks do not reach other machines there, and a program
that keeps folders in step copies a file in the middle of a write.
"""

import os
import re
import sys
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

SHARES = "WORKSTATION_SHARES"  # folders that count as shares where the system cannot tell
_SHARE = "on a network share"
_NETWORK = frozenset(
    (
        *("9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "davfs", "glusterfs", "gpfs", "lustre"),
        *("ncpfs", "nfs", "nfs4", "smb3", "smbfs", "vboxsf", "webdav"),
        *("fuse.ceph", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone"),
        *("fuse.smbnetfs", "fuse.sshfs", "fuse.vmhgfs-fuse"),
    )
)
_NAMES = (
    ("in a Dropbox folder", re.compile(r"Dropbox( \(.*\)|-.*)?")),
    ("in a OneDrive folder", re.compile(r"OneDrive( ?- ?.*)?")),
    ("in a Google Drive folder", re.compile(r"Google ?Drive(-.*)?")),
    ("in iCloud Drive", re.compile(r"Mobile Documents")),
)
_MARKS = (
    ("in a Dropbox folder", (".dropbox", ".dropbox.cache")),
    ("in a Google Drive folder", (".tmp.drivedownload", ".tmp.driveupload")),
    (
        "in a Nextcloud folder",
        (".nextcloudsync.log", ".owncloudsync.log", ".sync_*.db", "._sync_*.db"),
    ),
    ("in a Syncthing folder", (".stfolder",)),
)


def lies_elsewhere(path: Path) -> str:
    """Where a file lies if not on this machine alone: "on a network share"; else empty."""
    folder = path.resolve().parent
    return on_share(folder) or _in_step(folder)


def on_share(folder: Path) -> str:
    """The same for network shares only."""
    named = os.environ.get(SHARES, "")
    if any(folder.is_relative_to(one) for one in named.split(os.pathsep) if one):
        return _SHARE
    return _SHARE if _is_remote(folder) else ""


def kind_at(folder: Path, mounts: Iterable[tuple[str, str]]) -> str:
    """The kind of file system a folder is on; of two at one mount point the later one."""
    best, kind = -1, ""
    for point, of in mounts:
        if len(point) >= best and folder.is_relative_to(point):
            best, kind = len(point), of
    return kind


def _in_step(folder: Path) -> str:
    """Which program keeps this folder the same on several machines; by its name or its traces."""
    for one in (folder, *folder.parents):
        for words, name in _NAMES:
            if name.fullmatch(one.name):
                return words
        if words := _marked(one):
            return words
    return ""


def _marked(folder: Path) -> str:
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names are all that is asked for
    except OSError:
        return ""
    for words, marks in _MARKS:
        for mark in marks:
            for name in names:
                # In a home folder “.dropbox” is where that program keeps its settings.
                if fnmatchcase(name, mark) and (mark != ".dropbox" or (folder / name).is_file()):
                    return words
    return ""


if sys.platform == "win32":
    import ctypes

    _DRIVE_REMOTE = 4

    def _is_remote(folder: Path) -> bool:
        if str(folder).startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _DRIVE_REMOTE)
else:

    def _is_remote(folder: Path) -> bool:
        return kind_at(folder, _mounts()) in _NETWORK


if sys.platform == "darwin":
    import subprocess

    def _mounts() -> list[tuple[str, str]]:
        done = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
        return re.findall(r"^.+? on (.+) \((\w+)", done.stdout, re.MULTILINE)
else:

    def _mounts() -> list[tuple[str, str]]:
        try:
            lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return []
        rows = (line.split(" ") for line in lines.splitlines())
        return [(_plain(row[1]), row[2]) for row in rows if len(row) > 2]


def _plain(point: str) -> str:
    """A mount point as it is called: blanks and the like are written there in octal."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), point)
