# SPDX-License-Identifier: MIT
"""The rules of the house that a machine can check."""

import ast
import os
import re
import subprocess
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
LONGEST = 500
MAY_BLOCK = {"workstation/ui/kit/asking.py", "workstation/ui/opening.py", "workstation/app.py"}
SQL = re.compile(
    r"\b(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET"
    r"|CREATE\s+(TABLE|INDEX|TRIGGER|VIEW)|PRAGMA\s+\w+)\b",
    re.DOTALL,
)
# Built from parts, so that this file does not break its own rule.
_OWN_FOLDERS = ("work", "root", "home", "Users", "opt", "mnt", "tmp")
PLACE = re.compile(r"(?<![\w.~$/\"'}-])/(?:" + "|".join(_OWN_FOLDERS) + r")/\w")
REGISTRY = re.compile(
    "|".join(
        (
            r"--(?:extra-)?index-" + "url",
            r"py" + r"pi\.",
            r"python" + r"hosted\.",
            "find-" + "links",
        )
    )
)
TEXTS = {".py", ".md", ".toml", ".txt", ".typ", ".yaml", ".yml", ".ps1", ".sh", ".json", ".sql", ""}


@cache
def tracked() -> tuple[str, ...]:
    """What belongs to the project; in an unpacked archive, everything but build outputs."""
    if (ROOT / ".git").exists():
        listing = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        names = listing.stdout.split("\0")
    else:
        names = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*")]
    out = (".venv/", "build/", "dist/")
    return tuple(
        name for name in names if name and (ROOT / name).is_file() and not name.startswith(out)
    )


def code(*folders: str) -> list[str]:
    """Tracked Python files below these folders."""
    return [name for name in tracked() if name.endswith(".py") and name.startswith(folders)]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_there_is_something_to_check() -> None:
    assert len(code("workstation/")) > 200
    assert "pyproject.toml" in tracked()


def test_files_stay_small() -> None:
    long = {name: len(read(name).splitlines()) for name in code("workstation/", "tests/")}
    assert {name: lines for name, lines in long.items() if lines > LONGEST} == {}


def test_nothing_turns_the_event_loop_by_hand() -> None:
    assert [n for n in code("workstation/") if "process" + "Events" in read(n)] == []


def test_no_star_imports() -> None:
    stars = [
        name
        for name in code("workstation/", "tests/", "build_spec/")
        for node in ast.walk(ast.parse(read(name)))
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
    ]
    assert stars == []


def test_only_known_places_wait_for_a_dialog() -> None:
    blocking = {
        name
        for name in code("workstation/")
        for node in ast.walk(ast.parse(read(name)))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"exec", "exec_"}
    }
    assert blocking <= MAY_BLOCK


def test_only_storage_speaks_sql() -> None:
    found = [
        (name, node.lineno)
        for name in code("workstation/")
        if not name.startswith("workstation/storage/")
        for node in ast.walk(ast.parse(read(name)))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.search(node.value)
    ]
    assert found == []


@pytest.mark.parametrize("kind", [".py", ".typ", ".ps1"])
def test_every_file_names_its_licence(kind: str) -> None:
    bare = [
        name
        for name in tracked()
        if name.endswith(kind) and "SPDX-License-Identifier: MIT" not in read(name)[:200]
    ]
    assert bare == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [n for n in code("workstation/") if not ast.get_docstring(ast.parse(read(n)))]
    assert silent == []


@pytest.mark.parametrize("pattern", [PLACE, REGISTRY], ids=["machine path", "registry"])
def test_no_file_names_a_machine_or_a_registry(pattern: re.Pattern[str]) -> None:
    own = [name for name in tracked() if Path(name).suffix in TEXTS and name != "LICENSE"]
    found = [(name, hit.group()) for name in own if (hit := pattern.search(read(name)))]
    assert found == []


def test_constraints_pin_versions_and_nothing_else() -> None:
    lines = [line for line in read("constraints.txt").splitlines() if not line.startswith("#")]
    assert lines
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.+!-]+", line)] == []


def _run_time(name: str, seen: set[str]) -> set[str]:
    """This distribution and what it needs at run time, as far as it is installed."""
    if name in seen:
        return seen
    try:
        needs = distribution(name).requires or []
    except PackageNotFoundError:  # wanted on another system only
        return seen
    seen.add(name)
    for line in needs:
        need = Requirement(line)
        if need.marker is None or need.marker.evaluate({"extra": ""}):
            _run_time(need.name.lower(), seen)
    return seen


def _licence(name: str) -> str:
    about = distribution(name).metadata
    kinds = [line for line in about.get_all("Classifier") or [] if line.startswith("License")]
    stated = about.get("License-Expression") or " ".join(kinds) or about.get("License") or ""
    return stated[:300]


def test_nothing_needed_is_under_a_licence_that_binds_the_whole() -> None:
    needed = _run_time("analyst-workstation", set()) - {"analyst-workstation"}
    assert {"click", "sqlite-utils"} <= needed
    binding = {}
    for name in needed:
        licence = _licence(name)
        strict = re.search(r"(?<!L)(?<!Lesser )\bA?GPL|(?<!Lesser )General Public", licence)
        if strict and not re.search(r"\bLGPL|Lesser|MPL|MIT\b", licence):
            binding[name] = licence
    assert binding == {}


@pytest.mark.slow
def test_the_floors_hold() -> None:
    program = "from importlinter.cli import lint_imports_command as run; run()"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout
