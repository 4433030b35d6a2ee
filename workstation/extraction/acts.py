# SPDX-License-Identifier: MIT
"""What a speaker does by saying it."""

import re

from workstation.domain.claims import Act
from workstation.extraction.finding import Found
from workstation.extraction.idioms import idiom

_WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")


def act_of(text: str, found: Found) -> Act:
    """The act of the cue; of "Asked whether …, she declined to say" that of the answer."""
    cue = text[found.cue[0][0] : found.cue[-1][1]].lower() if found.cue else ""
    if cue.startswith(("asked", "pressed", "questioned")) and _declines_later(text, found):
        return Act.DECLINES
    return found.act


def _declines_later(text: str, found: Found) -> bool:
    """Whether the sentence goes on with words that decline to answer."""
    start, end = found.content[-1][1], found.sentence[1]
    words = [m.group().lower().replace("’", "'") for m in _WORD.finditer(text, start, end)]
    said = (idiom(words, k) for k in range(len(words[:40])))
    return any(one is not None and one.verb.act is Act.DECLINES for one in said)
