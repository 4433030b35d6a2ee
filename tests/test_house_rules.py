# SPDX-License-Identifier: MIT
"""The rules of the house that a machine can check."""

import ast
import re
import subprocess
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LONGEST = 500  # lines of a file, at the outside
ROOMS = ("workstation", "tests", "build_spec")

SQL = re.compile(
    r"\b(?:SELECT\s+[\w*(]|INSERT\s+(?:OR\s+\w+\s+)?INTO\b|DELETE\s+FROM\b|UPDATE\s+\w+\s+SET\b"
    r"|CREATE\s+(?:TABLE|INDEX|TRIGGER|VIEW)\b|ALTER\s+TABLE\b|PRAGMA\s+\w)"
)
# Modules outside storage that still hold queries. The list may only grow shorter.
SQL_TO_MOVE = {
    "workstation/services/actors.py",
    "workstation/services/extracting.py",
    "workstation/services/questions.py",
    "workstation/services/receiving.py",
}

# Spelled in parts, so that this file keeps the rule it checks.
HOSTS = re.compile("|".join(re.escape(name) for name in ("py" + "pi.org", "python" + "hosted")))
MACHINE_PATHS = re.compile(r"(?<![\w.$}~/:-])/(?:work|root|tmp|home/\w+|Users/\w+)/\w")


@cache
def tree():
    """Every file of the project that is text, by its path from the root."""
    asked = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if asked.returncode:
        pytest.skip("needs the project's git history")
    found = {}
    for name in sorted(filter(None, asked.stdout.decode().split("\0"))):
        path = ROOT / name
        if path.is_file():
            data = path.read_bytes()
            if b"\0" not in data:
                found[name] = data.decode("utf-8", "replace")
    return found


def modules(*rooms):
    return {
        name: text
        for name, text in tree().items()
        if name.endswith(".py") and name.startswith(tuple(f"{room}/" for room in rooms))
    }


@cache
def parsed(name):
    return ast.parse(tree()[name])


def words_of(module):
    """Every string of a module but its docstrings, with its line."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docs = {
        id(node.body[0].value)
        for node in ast.walk(module)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


def test_the_tree_is_found():
    assert len(modules("workstation")) > 50


def test_no_file_is_too_long():
    lengths = {name: text.count("\n") for name, text in modules(*ROOMS).items()}
    assert {name: n for name, n in lengths.items() if n > LONGEST} == {}


def test_every_file_names_its_licence():
    lacking = [
        name for name, text in modules(*ROOMS).items() if not text.startswith("# SPDX-License-")
    ]
    assert lacking == []


def test_every_module_says_what_it_is_for():
    lacking = [name for name in modules(*ROOMS) if not ast.get_docstring(parsed(name))]
    assert lacking == []


def test_nothing_is_imported_by_star():
    found = [
        name
        for name in modules(*ROOMS)
        for node in ast.walk(parsed(name))
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
    ]
    assert found == []


def test_the_event_loop_is_never_turned_by_hand():
    found = [name for name, text in modules("workstation").items() if "processEvents" in text]
    assert found == []


def test_only_asking_blocks():
    """A loop of its own belongs to the application, or to a dialog's `ask`."""
    found = []
    for name in modules("workstation"):
        asking = {
            id(inner)
            for node in ast.walk(parsed(name))
            if isinstance(node, ast.FunctionDef) and node.name.startswith("ask")
            for inner in ast.walk(node)
        }
        found += [
            f"{name}:{node.lineno}"
            for node in ast.walk(parsed(name))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("exec", "exec_")
            and id(node) not in asking
            and name not in ("workstation/app.py", "workstation/ui/kit/asking.py")
        ]
    assert found == []


def test_sql_has_one_room():
    found = {
        name
        for name in modules("workstation")
        if not name.startswith("workstation/storage/")
        and any(SQL.search(words) for _, words in words_of(parsed(name)))
    }
    assert found - SQL_TO_MOVE == set(), "move the query into workstation/storage"
    assert SQL_TO_MOVE - found == set(), "these are clean: take them off the list"


def test_no_host_of_a_registry_and_no_path_of_a_machine():
    found = [
        f"{name}: {match.group()}"
        for name, text in tree().items()
        for pattern in (HOSTS, MACHINE_PATHS)
        if (match := pattern.search(text))
    ]
    assert found == []


def test_every_pin_is_a_version_and_nothing_else():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    odd = [line for line in pins if not re.fullmatch(r"[\w.-]+==[\w.!+]+(?: ; .+)?", line)]
    assert pins
    assert odd == []


def name_of(requirement):
    return re.match(r"[\w.-]+", requirement).group().lower().replace("_", "-")


def needed():
    """The run-time dependencies and theirs, without those of extras."""
    waiting, found = ["analyst-workstation"], {}
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:  # a marker keeps it off this platform
            continue
        waiting += [name_of(text) for text in found[name].requires or [] if "extra ==" not in text]
    del found["analyst-workstation"]
    return found


def is_free_of_gpl(package):
    """Whether it may be used under a licence other than the GPL; the LGPL will do."""
    facts = package.metadata
    texts = [facts.get("License-Expression") or "", (facts.get("License") or "")[:200]]
    texts += [entry for entry in facts.get_all("Classifier") or [] if "License ::" in entry]
    ways = [way for text in texts if text for way in re.split(r"\bOR\b|, ", text)]
    strong = re.compile(r"(?<!L)(?<!Lesser )\bA?GPL|General Public License", re.IGNORECASE)
    lesser = re.compile(r"LGPL|Lesser General", re.IGNORECASE)
    return not ways or any(lesser.search(way) or not strong.search(way) for way in ways)


def test_what_is_needed_to_run_is_free_of_the_gpl():
    packages = needed()
    assert len(packages) > 15
    assert [name for name, package in packages.items() if not is_free_of_gpl(package)] == []


class Facts(dict):
    def get_all(self, _):
        return []


class Made:
    def __init__(self, licence):
        self.metadata = Facts({"License-Expression": licence})


@pytest.mark.parametrize(
    ("licence", "free"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("LGPL-3.0-only OR GPL-2.0-only", True),
        ("GNU General Public License v3", False),
        ("GNU Lesser General Public License v3", True),
        ("MPL-1.1 OR GPL-2.0-only", True),
    ],
)
def test_the_gpl_is_recognised(licence, free):
    assert is_free_of_gpl(Made(licence)) is free


def test_the_floors_hold():
    code = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]
