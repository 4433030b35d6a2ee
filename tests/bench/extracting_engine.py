# SPDX-License-Identifier: MIT
"""Extracts from texts in one process and thread, then runs the bare network over the same arrays.

usage: extracting_engine.py FOLDER COUNT
"""

import json
import os
import sys
import time
from pathlib import Path

os.environ["WORKSTATION_THREADS"] = "1"

from workstation.extraction import extract
from workstation.extraction.tagger.model import Model, load


def main() -> None:
    """Tell words, and seconds with the engine and with the network alone."""
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))[:count]]
    extract(texts[0], language="en")
    asked, run = [], Model.run

    def recording(self: Model, *batch: object) -> object:
        asked.append(batch)
        return run(self, *batch)  # type: ignore[arg-type]

    Model.run = recording  # type: ignore[method-assign, assignment]
    since = time.perf_counter()
    for text in texts:
        extract(text, language="en")
    ours = time.perf_counter() - since
    model, since = load(), time.perf_counter()
    for batch in asked:
        run(model, *batch)
    bare = time.perf_counter() - since
    print(json.dumps({"words": sum(len(t.split()) for t in texts), "ours": ours, "bare": bare}))


if __name__ == "__main__":
    main()
