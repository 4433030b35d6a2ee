# SPDX-License-Identifier: MIT
"""One search for common origins in a fresh case, planted copies known.

usage: origins_child.py ARTICLES    (prints seconds, recall and precision)
"""

import json
import random
import sys
import time
from collections import Counter
from hashlib import sha256
from math import comb
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus import article, sentence

from workstation.domain.uids import source_uid

_COPIED = 0.4  # of all articles are copies of a story, as agencies' stories are
_STORIES = 25  # articles for each story that is copied


def planted(count: int) -> list[tuple[str, int]]:
    """Articles, each with the number of the story it copies; its own where it is none."""
    chance = random.Random(count)
    stories = max(1, count // _STORIES)
    made = []
    for number in range(count):
        if number >= stories and chance.random() < _COPIED:
            # A few stories are printed everywhere, most by one or two.
            story = int(stories * chance.random() ** 3)
            made.append((edited(article(story), chance), story))
        else:
            made.append((article(number), number))
    return made


def edited(story: str, chance: random.Random) -> str:
    """A story as a desk prints it: another headline, paragraphs cut, sentences put in.

    One in three stands inside an article as long again.
    """
    _, *paragraphs = story.strip().split("\n\n")
    kept = [part for part in paragraphs if chance.random() < 0.7] or paragraphs[:2]
    for _ in range(chance.randint(0, 3)):
        place = chance.randrange(len(kept))
        sentences = kept[place].split(". ")
        sentences.insert(chance.randint(0, len(sentences)), sentence(chance).rstrip("."))
        kept[place] = ". ".join(sentences)
    if chance.random() < 0.33:
        own = article(chance.randrange(10**9, 2 * 10**9)).strip().split("\n\n")[1:]
        kept = [*own[: len(own) // 2], *kept, *own[len(own) // 2 :]]
    return "\n\n".join([sentence(chance, 7).title(), *kept]) + "\n"


def main(count: int) -> dict[str, float]:
    """Take the articles in, then search twice: all of them, and after one more came."""
    from workstation.workspace import Workspace

    texts = planted(count)
    with TemporaryDirectory() as folder, Workspace.create(Path(folder) / "case.awdb") as case:
        take_in(case, [text for text, _ in texts])
        since, cpu = time.perf_counter(), time.process_time()
        case.origins.suggest()
        whole, cpu = time.perf_counter() - since, time.process_time() - cpu
        story = {source_uid(sha256(text.encode()).hexdigest()): number for text, number in texts}
        found = scores([group.members for group in case.origins.groups("same text")], story)
        take_in(case, [edited(article(0), random.Random(1))], "Late")
        since = time.perf_counter()
        case.origins.suggest()
        return {"seconds": whole, "cpu": cpu, "again": time.perf_counter() - since, **found}


def take_in(case, texts, outlet="Outlet") -> None:
    """Make sources of these texts, each with a publisher of its own; nothing is extracted."""
    from workstation.domain.documents import Document
    from workstation.domain.reports import Facts
    from workstation.services.receiving import Intake

    intake = Intake(case._door, Facts())
    for number, text in enumerate(texts):
        data = text.encode()
        digest = sha256(data).hexdigest()
        publisher = f"{outlet} {number}"
        document = Document(f"{number}.txt", "text/plain", data, digest, text, publisher=publisher)
        intake.offer(document.name, document)
    intake.commit()


def scores(groups, story) -> dict[str, float]:
    """Recall and precision over the pairs that hang together."""
    wanted = sum(comb(size, 2) for size in Counter(story.values()).values())
    claimed = sum(comb(len(group), 2) for group in groups)
    right = sum(
        comb(size, 2) for group in groups for size in Counter(map(story.get, group)).values()
    )
    return {"recall": right / wanted, "precision": right / max(1, claimed)}


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]))))
