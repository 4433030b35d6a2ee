# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""How firmly a content is put: as actual, possible, to come, or as what should be."""

import re
from collections.abc import Sequence

from workstation.domain.claims import Act, Modality
from workstation.domain.spans import Piece
from workstation.extraction.finding import Found
from workstation.extraction.verbs import forms
from workstation.extraction.words import (
    ADJECTIVES_IN_ED,
    AUXILIARIES,
    BE,
    IRREGULAR_PASTS,
    PRONOUNS,
)

_MOST = 300  # characters of one content that are read
_EXCLAMATION = 8  # characters; a shorter sentence says nothing yet: "No. We will stay"
_WORD = re.compile(r"\w+(?:'\w+)*|[,;:]")
_STOP = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\b[A-Z])[.!?](?=[\s”\"])")
_MAY = re.compile(r"(?<=.) May\b")
_P, _F, _S = Modality.POSSIBLE, Modality.FUTURE, Modality.SHOULD
_MODALS = {
    **dict.fromkeys("may might could".split(), _P),
    **dict.fromkeys("will would shall won't wouldn't shan't gonna".split(), _F),
    **dict.fromkeys("should must ought shouldn't mustn't".split(), _S),
}
# Adverbs beside the verb, and what "to be" says with the words behind it.
_MAYBE = frozenset("perhaps possibly probably maybe presumably likely unlikely certainly".split())
_AHEAD = frozenset("going due set about scheduled expected planned poised bound".split())
_SUPPOSED = frozenset("likely unlikely believed thought possible".split())
_SEEMS = frozenset("seem seems seemed appear appears appeared".split())
_MEANS_TO = frozenset("plan plans planned intend intends intended aim aims aimed".split())
_NEEDS = frozenset("has have need needs ought".split())
# Words that open a clause before the main one, and those that open one inside it.
_OPENERS = frozenset(
    "if when unless although though while as since once after before because until whenever".split()
)
_INNER = frozenset(
    "who which whose where that what because if when unless although though while until whether "
    "how why since before after".split()
)
_LEADS = frozenset("that whether how why what who where if".split())
_BOUNDS = _INNER | PRONOUNS | frozenset(", ; : and but or there".split())
_GOVERNS = frozenset("after before since like of in on for with about from by than".split())
_CAN = frozenset(("can", "cannot", "can't"))
_FINITE = AUXILIARIES | IRREGULAR_PASTS | _NEEDS | _SEEMS | _MEANS_TO
_NEAR = 3  # words on either side of the verb in which an adverb belongs to it


def modality_of(text: str, found: Found, act: Act) -> Modality:
    """How the content is put: by the act, else by the main clause of its first sentence."""
    if act is Act.DEMANDS:
        return _S
    if act in (Act.PROMISES, Act.PREDICTS, Act.THREATENS):
        return _F
    if act is Act.WITHDRAWS:
        return Modality.ACTUAL
    words = _first_sentence(text, found.content)
    against = found.cue and text.endswith("against", *found.cue[-1])
    if act is Act.WARNS and (against or words[:1] in (["to"], ["against"])):
        return _S
    found_out = _clause(words)
    unsure = act is Act.DOUBTS and found_out is Modality.ACTUAL and _CAN.intersection(words)
    return _P if unsure else found_out


def _first_sentence(text: str, content: Sequence[Piece]) -> list[str]:
    """The words of the first sentence; what stands before a "that" only led to it."""
    leads = [k for k, (start, _) in enumerate(content) if text.startswith("that ", start)]
    pieces = content[leads[-1] :] if leads else content
    words = " ".join(text[start : min(end, start + _MOST)] for start, end in pieces)
    stop = _STOP.search(words, _EXCLAMATION)
    words = words[: stop.start()] if stop is not None else words
    return _WORD.findall(_MAY.sub(" month", words).lower().replace("’", "'"))


def _clause(words: Sequence[str]) -> Modality:
    if words[:1] == ["let"] or words[:1] == ["don't"] or words[:2] == ["do", "not"]:
        return _S
    first = _main_start(words)
    at = _main_verb(words, first)
    if at is None:
        return _P if _MAYBE.intersection(words[first : first + _NEAR]) else Modality.ACTUAL
    verb = _of_verb(words, at)
    if verb is Modality.ACTUAL and (_is_doubtful(words, first, at)):
        return _P
    return verb


def _main_start(words: Sequence[str]) -> int:
    """Where the main clause begins: past "that" or "If the rains come, "."""
    if not words:
        return 0
    inverted = words[0] == "should" and len(words) > 1 and words[1] not in (",", "not")
    if (words[0] in _OPENERS or inverted) and "," in words[:-1]:
        return words.index(",") + 1
    return int(words[0] in _LEADS or inverted)


def _main_verb(words: Sequence[str], first: int) -> int | None:
    """Where the main clause has its finite verb; verbs of relative clauses are passed over."""
    inner = False
    for i in range(first, len(words)):
        word = words[i]
        if word in _INNER and i > first and not (word == "that" and words[i - 1] in _GOVERNS):
            inner = True
        elif _is_finite(word) and (inner or not _is_participle(words, i)):
            if not inner:
                return i
            inner = False
            if word in AUXILIARIES and i + 1 < len(words) and words[i + 1] in AUXILIARIES:
                inner = True
        elif word in ",;:" and inner and i > first + 1:
            inner = word == "," and _opened_by_comma(words, i)
    return None


def _opened_by_comma(words: Sequence[str], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1] in _INNER


def _is_finite(word: str) -> bool:
    if word in _FINITE or "'" in word:
        return not word.endswith("'s") or word in ("it's", "he's", "she's", "that's", "there's")
    form = forms().get(word)
    if form is not None and form.tense in ("present", "past") and not form.noun:
        return True
    return word.endswith("ed") and word not in ADJECTIVES_IN_ED


def _is_participle(words: Sequence[str], at: int) -> bool:
    """Whether it belongs to a noun, "cars registered", or is one: an auxiliary follows."""
    word = words[at]
    if word in AUXILIARIES or "'" in word or not word.endswith(("ed", "n", "t", "plans")):
        return False
    for word in words[at + 1 : at + 8]:
        if word in _BOUNDS or "'" in word:
            return False
        if word in AUXILIARIES:
            return True
    return False


def _of_verb(words: Sequence[str], at: int) -> Modality:
    """What the finite verb itself says, with what follows it."""
    word, behind = words[at], words[at + 1 : at + 4]
    if word in ("could", "couldn't") and ("not" in behind[:1] or word != "could"):
        return Modality.ACTUAL
    if word in _MODALS:
        return _MODALS[word]
    if word.endswith("'ll") or (word.endswith("'d") and not _had(behind)):
        return _F
    if word in _SEEMS:
        return _P
    if word in (_NEEDS | _MEANS_TO) and behind[:1] == ["to"]:
        return _F if word in _MEANS_TO else _S
    return _of_be(behind) if word in BE or "'" in word else Modality.ACTUAL


def _had(behind: Sequence[str]) -> bool:
    """Whether "he'd" is "he had"."""
    word = next((w for w in behind if not w.endswith("ly") and w not in ("not", "never")), "")
    return word.endswith(("ed", "en")) or word in IRREGULAR_PASTS | {"been", "gone", "done", "had"}


def _of_be(behind: Sequence[str]) -> Modality:
    """Read "are to be held", "is due", "is going to", "is likely to"."""
    words = [word for word in behind if not word.endswith("ly") or word in _SUPPOSED]
    words = [word for word in words if word not in ("not", "also", "still", "now")]
    if not words:
        return Modality.ACTUAL
    if words[0] in _SUPPOSED and (words[0] == "possible" or {"to", "that"} & set(behind)):
        return _P
    sure = words[0] in ("to", "due", "expected")
    ahead = sure or (words[0] in _AHEAD and words[1:2] in (["to"], ["for"]))
    return _F if ahead else Modality.ACTUAL


def _is_doubtful(words: Sequence[str], first: int, at: int) -> bool:
    """Whether an adverb beside the verb, or first in the clause, leaves it open."""
    near = [*words[first : first + 2], *words[max(first, at - _NEAR) : at]]
    for word in words[at : at + _NEAR]:
        if word in _BOUNDS and word != "it":
            break
        near.append(word)
    return bool(_MAYBE.intersection(near))
