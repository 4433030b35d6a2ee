# SPDX-License-Identifier: MIT
"""Speed beside the bare limits. usage: run.py [NAME...] [--quick] [--long]

Each bench runs the least that could do the job beside ours, by turns, and prints one line a
figure. A missed target is told, not punished: the status is 0 unless a bench breaks. `--long`
makes the long jobs of extracting and of finding origins ten times as long.
"""

import importlib
import os
import sys

from measuring import heading, line

BENCHES = (
    *("start", "paging", "comparing", "importing", "saving", "briefs", "extracting", "quality"),
    *("disagreeing", "origins", "placing", "timeline", "merging"),
)
_HAVE_LONG = frozenset(("extracting", "origins"))


def main(arguments: list[str]) -> int:
    """Run the benches asked for, else all."""
    quick, long = "--quick" in arguments, "--long" in arguments
    wanted = [word for word in arguments if not word.startswith("-")] or list(BENCHES)
    unknown = [word for word in wanted if word not in BENCHES]
    if unknown:
        print(f"There is no bench {unknown[0]}; choose {', '.join(BENCHES)}.", file=sys.stderr)
        return 2
    _tell_load()
    print(heading())
    for name in wanted:
        how = {"quick": quick} | ({"long": long} if name in _HAVE_LONG else {})
        for figure in importlib.import_module(name).bench(**how):
            print(line(figure), flush=True)
    _tell_load()
    return 0


def _tell_load() -> None:
    if hasattr(os, "getloadavg"):
        loads = " ".join(f"{load:.2f}" for load in os.getloadavg())
        print(f"{os.cpu_count()} processors, load {loads}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
