# SPDX-License-Identifier: MIT
"""Settings of this person on this machine: plain JSON, never part of a workspace."""

import json
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from getpass import getuser
from pathlib import Path
from uuid import uuid4

import platformdirs

_FOLDER_VARIABLE = "WORKSTATION_SETTINGS"  # tests and portable installations point it elsewhere


def _user_name() -> str:
    try:
        return getuser()
    except (OSError, KeyError):  # no such account on this machine
        return "Analyst"


def folder() -> Path:
    """Where settings are kept."""
    chosen = os.environ.get(_FOLDER_VARIABLE)
    return (
        Path(chosen)
        if chosen
        else Path(platformdirs.user_config_dir("AnalystWorkstation", appauthor=False))
    )


@dataclass
class Settings:
    """What a person chose; unknown or damaged entries fall back to the defaults."""

    analyst_name: str = field(default_factory=_user_name)
    analyst_uid: str = field(default_factory=lambda: uuid4().hex)
    recent_files: list[str] = field(default_factory=list)
    theme: str = "system"  # system, light, dark
    likelihood_scheme: str = "icd203-1"
    least_confidence: float = 0.0  # suggestions below it are folded away in review
    window: dict[str, str] = field(default_factory=dict)  # name → base64 of Qt's saved state
    explained: list[str] = field(default_factory=list)  # what is explained only once
    views: dict[str, object] = field(default_factory=dict)  # small view choices, by view

    @classmethod
    def load(cls) -> "Settings":
        """Read the settings; anything unreadable counts as not set."""
        known = {f.name: f for f in fields(cls)}
        file = folder() / "settings.json"
        try:
            stored = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            stored = {}
        loaded = cls()
        for name, value in stored.items() if isinstance(stored, dict) else ():
            if name in known and isinstance(value, type(getattr(loaded, name))):
                setattr(loaded, name, value)
        if "analyst_uid" not in stored:  # a person keeps one uid from their first change on
            with suppress(OSError):
                loaded.save()
        return loaded

    def save(self) -> None:
        """Write the settings whole: a new file first, then put in place of the old one."""
        folder().mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder(), prefix="settings", suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump(asdict(self), out, indent=1, ensure_ascii=False)
            out.flush()
            os.fsync(out.fileno())
        Path(name).replace(folder() / "settings.json")

    def remember(self, path: Path) -> None:
        """Put a workspace at the head of the recent files (ten are kept)."""
        entry = str(path.resolve())
        self.recent_files = [entry, *(p for p in self.recent_files if p != entry)][:10]
