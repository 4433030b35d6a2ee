# SPDX-License-Identifier: MIT
"""The first suggestions of one article, cold and warm. usage: extracting_first.py FOLDER ours|bare

Cold counts from the start of this process, so the caller's clock tells it; warm is told here.
"""

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory


def ours(paths: list[Path]) -> list[float]:
    """Seconds from pasted text to committed suggestions, article by article."""
    from workstation.workspace import Workspace

    took = []
    with (
        TemporaryDirectory(dir=paths[0].parent.parent) as place,
        Workspace.create(Path(place) / "new.awdb") as case,
    ):
        for path in paths:
            text, since = path.read_text(encoding="utf-8"), time.perf_counter()
            uid = case.sources.add_text(text).uid or ""
            if not case.claims.of_source(uid):
                raise SystemExit("nothing was suggested")
            took.append(time.perf_counter() - since)
    return took


def bare(paths: list[Path]) -> list[float]:
    """Seconds of the network alone, article by article; the first one with its loading."""
    from extracting_bare import batches

    took = []
    for path in paths:
        since = time.perf_counter()
        model, asked, _ = batches([path])
        if took:
            since = time.perf_counter()
            for batch in asked:
                model.run(*batch)
        took.append(time.perf_counter() - since)
    return took


def main() -> None:
    """The first article is cold; the others are warm."""
    paths = sorted(Path(sys.argv[1]).glob("*.txt"))
    if sys.argv[3:] == ["cold"]:
        paths = paths[:1]
    took = (ours if sys.argv[2] == "ours" else bare)(paths)
    print(json.dumps({"warm": sorted(took[1:])[len(took[1:]) // 2] if took[1:] else 0.0}))


if __name__ == "__main__":
    main()
