# SPDX-License-Identifier: MIT
"""What a cue that was found in a text means, and where it ends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from workstation.domain.claims import Act
from workstation.domain.spans import Piece
from workstation.extraction.idioms import Idiom, idiom, noun_act, said_nouns
from workstation.extraction.verbs import Verb, forms
from workstation.extraction.words import NEGATIONS, POSSESSIVES

_AHEAD = 100  # characters behind a cue in which its idiom may end
_GAP = 60  # characters between an object and what is said of it: ", made on 12 June,"
_WORD = re.compile(r"\w+(?:['’.\-‑]\w+)*|[^\w\s]")
_DATE = re.compile(
    r"\s(?:(?:on|late|early|last|this) )*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday"
    r"|(?:last|this|earlier this) (?:week|month|year))(?: (?:morning|afternoon|evening|night))?$"
)
_RELATIVE = re.compile(r"(?:who|which|whose|whom)\b[^,;:]{1,160},\s*(?=\w)")
_LEADS = frozenset("about at by over for with on of".split())  # noqa: SIM905
_COPULA = frozenset((":", "is", "was", "being"))
_SAY = Verb("say", Act.STATES, "cq")
_FEELINGS = (Act.VOICES_CONCERN, Act.DOUBTS)
_OBJECTS = (Act.WITHDRAWS, Act.DENIES)  # whose object may have come to the cue
Pieces = tuple[Piece, ...]


class _Word(NamedTuple):
    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Meaning:
    """The verb or idiom of a cue, whether it is negated, and both spans as the idiom parts them."""

    verb: Verb
    negated: bool
    cue: Pieces
    content: Pieces


def meaning(text: str, cue: Pieces, content: Pieces, *, quoted: bool) -> Meaning:
    """What the cue means before this content.

    Args:
        text: the whole text.
        cue: where the words stand that attribute.
        content: where what is said stands.
        quoted: whether it is a quotation; round one even an unknown verb is one of speech.
    """
    if not cue:
        return Meaning(_SAY, negated=False, cue=cue, content=content)
    words = [_Word(m.group().lower().replace("’", "'"), *m.span()) for m in _words(text, cue)]
    count = sum(word.start < cue[-1][1] for word in words)
    lows = [word.low for word in words]
    at, said = _idiom(lows, count)
    if said is None:
        verb, at = _verb(lows[:count], quoted=quoted)
        return Meaning(verb, _negates(lows[:at]), cue, _own(text, verb, content))
    if _takes_all(words, at + said.length, content) and said.verb.act is not Act.DECLINES:
        return Meaning(replace(said.verb, speech=False), said.negated, cue, content)
    negated = said.negated or (said.tense != "fixed" and _negates(lows[:at]))
    fitted = _fitted(words, count, at + said.length, cue, content)
    if fitted is None and said.verb.act in _OBJECTS:
        fitted = _with_object(words[at + said.length : count], cue, content)
    cue, content = fitted or (cue, content)
    return Meaning(said.verb, negated, cue, _own(text, said.verb, content))


def _own(text: str, verb: Verb, content: Pieces) -> Pieces:
    """The content without the day on which it was denied, or what is told of the source."""
    (start, end), last = content[0], content[-1]
    dated = _DATE.search(text, max(last[0], last[1] - 40), last[1])
    if verb.act in _OBJECTS and dated is not None and dated.start() > last[0]:
        return (*content[:-1], (last[0], dated.start()))
    relative = _RELATIVE.match(text, start, end) if verb.lemma == "according" else None
    return ((relative.end(), end), *content[1:]) if relative is not None else content


def _words(text: str, cue: Pieces) -> list[re.Match[str]]:
    """The words of the cue and those that follow it in its paragraph."""
    stop = text.find("\n", cue[-1][1], cue[-1][1] + _AHEAD)
    reach = stop if stop >= 0 else cue[-1][1] + _AHEAD
    ranges = [*cue[:-1], (cue[-1][0], min(reach, len(text)))]
    return [match for start, end in ranges for match in _WORD.finditer(text, start, end)]


def _idiom(lows: Sequence[str], count: int) -> tuple[int, Idiom | None]:
    """The idiom that begins in the cue; one that does more than state comes first."""
    found = [(k, said) for k in range(count) if (said := idiom(lows, k)) is not None]
    for k, said in found:
        if said.verb.act is not Act.STATES:
            return k, said
    for k, said in found:
        if not any(low in forms() for low in lows[k + 1 : count]):
            return k, said
    return 0, None


def _negates(lows: Sequence[str]) -> bool:
    return any(low in NEGATIONS for low in lows)


def _verb(lows: Sequence[str], *, quoted: bool) -> tuple[Verb, int]:
    """The last reporting verb of a cue and where it stands; attitudes give way to speech."""
    if lows in ([], [":"]):
        return _SAY, 0
    if lows[0] == "according" or (lows[-1] == "by" and "reported" in lows):
        return replace(_SAY, lemma="according" if lows[0] == "according" else "reported by"), 0
    last = next((low for low in reversed(lows) if low not in _COPULA), "")  # "her point being:"
    noun = Verb(last, noun_act(last) or Act.STATES, "t") if noun_act(last) else None
    if noun is not None and _is_owned(lows):
        return noun, 0
    first = lows[: lows.index(",")] if "," in lows else lows  # "adds, not quite joking,"
    known = [(forms()[low].verb, k) for k, low in enumerate(first) if low in forms()]
    if known:
        return ([one for one in known if one[0].speech] or known)[-1]
    if noun is None or noun.act in _FEELINGS:  # "has heightened concerns": nobody voices them
        return Verb("", Act.STATES, "", speech=quoted), len(lows)
    return noun, len(lows)


def _is_owned(lows: Sequence[str]) -> bool:
    """Whether the cue is a noun with its owner or article: "its claim", "Karesh's demand"."""
    return lows[0] in POSSESSIVES | {"the", "a"} or any(low.endswith("'s") for low in lows[:-1])


def _takes_all(words: Sequence[_Word], last: int, content: Pieces) -> bool:
    """Whether the idiom leaves nothing that is said: "issued | a warning"."""
    end = words[last - 1].end if last <= len(words) else 0
    return bool(content) and words[0].start < content[0][0] and content[-1][1] <= end


def _fitted(
    words: Sequence[_Word], count: int, last: int, cue: Pieces, content: Pieces
) -> tuple[Pieces, Pieces] | None:
    """Cue and content where the idiom takes its last words from the content's first ones."""
    if last <= count or last > len(words) or not content or content[0][0] < cue[-1][1]:
        return None
    end = words[last - 1].end
    if end <= content[0][0]:
        return None
    behind = last + (last < len(words) and words[last].low in _LEADS)
    start = words[behind].start if behind < len(words) else end
    left = tuple((max(a, start), b) for a, b in content if b > start)
    return ((*cue[:-1], (cue[-1][0], end)), left) if left else None


def _with_object(
    rest: Sequence[_Word], cue: Pieces, content: Pieces
) -> tuple[Pieces, Pieces] | None:
    """Cue and content where the object stands in the cue: "withdrew its report | that …"."""
    if not content or not any(word.low in said_nouns() for word in rest):
        return None
    gap = content[0][0] - cue[-1][1]
    if not 0 <= gap <= _GAP or rest[0].start <= cue[-1][0]:
        return None
    return (
        (*cue[:-1], (cue[-1][0], rest[0].start - 1)),
        ((rest[0].start, content[0][1]), *content[1:]),
    )
