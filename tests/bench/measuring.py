# SPDX-License-Identifier: MIT
"""What every bench shares: children that are measured, figures, and where data is kept.

The parent stays small and imports nothing heavy: on Linux a child's peak memory is never told
as less than what its parent held when starting it.
"""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
CACHE = HERE.parents[1] / "build" / "bench"

Values = Sequence[float]


@dataclass(frozen=True)
class Child:
    """One finished child: seconds on the clock and of the processor, MiB, what it printed."""

    wall: float
    cpu: float
    peak: float
    said: dict[str, float]


@dataclass(frozen=True)
class Figure:
    """One line of the report; `target` bounds the ratio, or `ours` itself without a bare limit.

    `at_least` is set where more is better.
    """

    name: str
    unit: str
    ours: Values
    bare: Values = ()
    target: float | None = None
    at_least: bool = False
    note: str = ""

    @property
    def ratio(self) -> float:
        """Ours over bare, medians; ours alone where there is no bare limit."""
        ours = statistics.median(self.ours)
        return ours / statistics.median(self.bare) if self.bare else ours

    @property
    def verdict(self) -> str:
        """Whether the target is kept; a figure without one is for information."""
        if self.target is None:
            return "info"
        kept = self.ratio >= self.target if self.at_least else self.ratio <= self.target
        return "ok" if kept else "MISSED"


def child(script: str, *arguments: object) -> Child:
    """Run a script of this folder as a whole process of its own and measure it.

    Raises:
        RuntimeError: it failed.
    """
    import time

    with TemporaryDirectory() as settings:
        env = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "WORKSTATION_SETTINGS": settings,
            "QT_LOGGING_RULES": "*.warning=false",  # the offscreen platform remarks on hints
            "PYTHONHASHSEED": "0",
            "PYTHONPYCACHEPREFIX": str(CACHE / "pycache"),  # compiled once, as when installed
        }
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        command = [sys.executable, str(HERE / script), *map(str, arguments)]
        since = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env)
        said = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - since
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{script} ended with {process.returncode}")
    lines = said.strip().splitlines()
    cpu = usage.ru_utime + usage.ru_stime
    return Child(wall, cpu, usage.ru_maxrss / 1024, json.loads(lines[-1]) if lines else {})


def in_turn(
    rounds: int, ours: Callable[[], Child], bare: Callable[[], Child]
) -> tuple[list[Child], list[Child]]:
    """Ours and the bare limit by turns (A B A B), after one of each that does not count."""
    ours(), bare()
    pairs = [(ours(), bare()) for _ in range(rounds)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def line(figure: Figure) -> str:
    """A figure as it is printed."""
    target = "-"
    if figure.target is not None:
        sign, unit = ("≥" if figure.at_least else "≤"), ("×" if figure.bare else "")
        target = f"{sign} {figure.target:g}{unit}"
    ratio = f"{figure.ratio:.2f}×" if figure.bare else "-"
    return (
        f"{figure.name:<34} {_spread(figure.ours):>23} {_spread(figure.bare):>23} "
        f"{figure.unit:<7} {ratio:>7} {target:>8}  {figure.verdict:<6} {figure.note}"
    ).rstrip()


def heading() -> str:
    """The line above the figures."""
    return (
        f"{'figure (min/median/max)':<34} {'ours':>23} {'bare':>23} {'unit':<7} "
        f"{'ratio':>7} {'target':>8}"
    )


def _spread(values: Values) -> str:
    if not values:
        return "-"
    found = (min(values), statistics.median(values), max(values))
    return " / ".join(f"{value:.3g}" if value < 100 else f"{value:.0f}" for value in found)
