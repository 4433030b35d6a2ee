# SPDX-License-Identifier: MIT
"""Running the program as a person would."""

import json
import subprocess
import sys
from dataclasses import dataclass

import pytest

from workstation.cli.main import run

ARTICLE = """Bridge dispute grows

Orsan Transport Minister Lena Verrin said on Tuesday that 12 people were hurt on the bridge.
The Calder Coast Guard denied that its cutter had touched the bridge.
"We will rebuild it by spring," Verrin told Harbour Wire.
"""


@dataclass
class Outcome:
    status: int | str
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def do(capsys):
    """Run a command line in this process."""

    def command(*arguments):
        capsys.readouterr()
        status = run([str(argument) for argument in arguments])
        shown = capsys.readouterr()
        return Outcome(status, shown.out, shown.err)

    return command


@pytest.fixture
def program():
    """Run the real program in a process of its own."""

    def command(*arguments, **how):
        return subprocess.run(
            [sys.executable, "-m", "workstation", *map(str, arguments)],
            capture_output=True,
            encoding="utf-8",
            timeout=55,
            check=False,
            **how,
        )

    return command


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def case(tmp_path, do, article):
    """A workspace with the article taken in."""
    path = tmp_path / "case.awdb"
    assert do("new", path).status == 0
    assert do("sources", "add", path, article).status == 0
    return path
