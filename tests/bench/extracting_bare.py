# SPDX-License-Identifier: MIT
"""Runs the bare network over the very arrays that reading texts gives it, in two processes.

usage: extracting_bare.py FOLDER COUNT PROCESSES
"""

import json
import multiprocessing
import os
import sys
import time
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

Batch = tuple[Any, Any, Any]


class Recorder:
    """Stands in for the model and keeps what it is asked to run."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self.asked: list[Batch] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

    def run(self, *batch: Any) -> Any:
        """Keep the arrays and give the real scores."""
        self.asked.append(batch)
        return self._model.run(*batch)


def batches(paths: list[Path]) -> tuple[Any, list[Batch], int]:
    """The model, what reading these texts has it run, and how many words they have."""
    from workstation.extraction.sentences import paragraphs
    from workstation.extraction.tagger.model import load
    from workstation.extraction.tagger.tagging import tag

    model, words = load(), 0
    recorder = Recorder(model)
    for path in paths:
        text = path.read_text(encoding="utf-8")
        words += len(text.split())
        tag(text, paragraphs(text), recorder)  # type: ignore[arg-type]
    return model, recorder.asked, words


def work(paths: list[Path], start: Barrier, answers: Any) -> None:
    """Run one share and tell words, seconds on the clock and of the processor, and memory."""
    import resource

    os.environ["WORKSTATION_THREADS"] = "1"
    model, asked, words = batches(paths)
    start.wait()
    since, spent = time.perf_counter(), time.process_time()
    for batch in asked:
        model.run(*batch)
    seconds, spent = time.perf_counter() - since, time.process_time() - spent
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    answers.put((words, seconds, spent, peak))


def main() -> None:
    """Run all shares at once and tell the rate of the slowest."""
    folder, count, shares = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    paths = sorted(folder.glob("*.txt"))[:count]
    context = multiprocessing.get_context("spawn")
    start, answers = context.Barrier(shares), context.Queue()
    processes = [
        context.Process(target=work, args=(paths[k::shares], start, answers)) for k in range(shares)
    ]
    for process in processes:
        process.start()
    told = [answers.get() for _ in processes]
    for process in processes:
        process.join()
    words, seconds, spent, peak = (list(values) for values in zip(*told, strict=True))
    said = {"words": sum(words), "seconds": max(seconds), "processor": sum(spent)}
    print(json.dumps(said | {"peak": sum(peak)}))


if __name__ == "__main__":
    main()
