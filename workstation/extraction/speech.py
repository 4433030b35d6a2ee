# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""Which relations are reported speech: somebody said it, or a document says it."""

import re

from workstation.domain.claims import Act
from workstation.domain.engines import TAGGER
from workstation.extraction.finding import Found
from workstation.extraction.idioms import predicates, said_nouns
from workstation.extraction.titles import OFFICES
from workstation.extraction.verbs import forms
from workstation.extraction.words import BE, PREPOSITIONS

# "The visit showed how …" is nobody's statement; "the survey showed …" is.
_SHOWING = frozenset(
    "show prove signal underscore highlight underline indicate suggest reveal raise renew".split()
) | {"point to"}
_TELLING = frozenset(
    "report study survey poll data figure statistic document record analysis review audit memo "
    "letter finding research census index map paper assessment estimate investigation inquiry "
    "email transcript filing complaint lawsuit test result imagery image photograph footage video "
    "intelligence evidence sample reading measurement log database bulletin statement note brief "
    "communique declaration dispatch release".split()
)
# Whoever raises doubts or points to something, when it is somebody.
_RAISING = frozenset(("raise", "renew", "point to"))
_PEOPLE = OFFICES | frozenset(
    "critic auditor resident activist lawyer expert observer investor trader farmer scientist "
    "voter opponent campaigner worker relative neighbour student reporter journalist economist "
    "witness doctor engineer union party opposition group agency ministry committee".split()
)
_WITHIN = frozenset(("in", "per", "by"))
_TRYING = frozenset("tried tries trying went goes continued continues".split())
_PRONOUNS = frozenset("he she they we i who it".split())
# "The minister was told", "was quoted as saying": the passive says who hears or speaks.
_TOLD = frozenset("tell inform quote cite remind assure brief say quoted".split())
# What is said by not saying it: "did not confirm", "does not expect".
_SAID_BY_NOT = frozenset((Act.CONFIRMS, Act.DENIES, Act.DOUBTS, Act.PREDICTS, Act.DECLINES))
_NOBODY = re.compile(r"(?:nobody|no one|none|neither|no(?!\.? ?\d))\b", re.I)
_MODAL = frozenset("will could might may should must shall can".split())
_ANSWERED = frozenset((Act.CONFIRMS, Act.DENIES, Act.DOUBTS))
_THAT = re.compile(r"(?:it|that|this|so|them|him|her|these|those)\W*\Z", re.I)
_ANONYMITY = re.compile(
    r"\b(?:anonymity|not (?:to )?be (?:named|identified|quoted)|(?:his|her|their) (?:full |last )?"
    r"names? (?:not )?(?:to )?(?:be )?(?:used|printed|published|withheld|given))\b",
    re.I,
)
_THERE = re.compile(r"\bthere\s+$", re.I)
_ALLEGED = re.compile(r"\b(?:of|from|without)\s+$", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def is_speech(text: str, found: Found, act: Act) -> bool:
    """Whether somebody says it, rather than wants, does or shows it.

    Without a cue only a quotation is speech. "Did not say whether …" says nothing; nor does an
    event that "shows" something, or a question that was put to somebody.
    """
    if not found.cue:
        return bool(found.quotes)
    words = _words(text, found)
    if _is_in_document(text, found, words):
        return True
    if not found.speech or _is_anonymous(text, found, act):
        return False
    return act is Act.DECLINES or _is_said(text, found, act, words)


def _is_said(text: str, found: Found, act: Act, words: list[str]) -> bool:
    if _is_unsaid(text, found, act, words) or _is_put(text, found, words) or _is_empty(text, found):
        return False
    if found.lemma in _SHOWING and not found.quotes:
        return _tells(text, found)
    sure = found.engine != TAGGER or found.rule
    return bool(sure) or not (_is_mere_aim(words) or _is_suffered(found, words))


def _words(text: str, found: Found) -> list[str]:
    """The words of the cue."""
    cue = text[found.cue[0][0] : found.cue[-1][1]].lower().replace("’", "'")
    return _WORD.findall(cue)


def _is_in_document(text: str, found: Found, words: list[str]) -> bool:
    """Whether something written says it: "in a July poll", "per the latest survey"."""
    if len(words) != 1 or words[0] not in _WITHIN or not found.source:
        return False
    source = _WORD.findall(text[slice(*found.source[0])].lower())
    return any(word.removesuffix("s") in _TELLING for word in source)


def _is_anonymous(text: str, found: Found, act: Act) -> bool:
    """Whether only a name is withheld: "asked not to be named", "insisting on anonymity"."""
    if act not in (Act.DEMANDS, Act.DECLINES) or found.quotes:
        return False
    start = found.cue[0][0]
    return _ANONYMITY.search(text, start, min(found.content[0][1], start + 90)) is not None


def _is_unsaid(text: str, found: Found, act: Act, words: list[str]) -> bool:
    """Whether nobody says it: "did not say", "nobody explained", "could say", "of demanding"."""
    source = text[slice(*found.source[0])] if found.source else ""
    if act not in _SAID_BY_NOT and (found.negated or _NOBODY.match(source)):
        return True
    before = text[max(0, found.cue[0][0] - 12) : found.cue[0][0]]
    if words and words[0].endswith("ing") and _ALLEGED.search(before):
        return True
    noun = all(word in said_nouns() or word in PREPOSITIONS for word in words)
    there = _THERE.search(before) is not None or words[:1] == ["there"]
    mere = not found.source and (there or noun)
    if found.lemma == "expect" and "had" in words:
        return True  # it came otherwise
    modal = act not in _SAID_BY_NOT and _MODAL.intersection(words[:-1]) and "only" not in words
    return mere or bool(modal and found.lemma != "quoted")


def _is_put(text: str, found: Found, words: list[str]) -> bool:
    """Whether a question is put to the source: "Asked whether …, she", "the minister, asked"."""
    if words[:1] != ["asked"]:
        return "asked" in words and any(word in BE for word in words)
    before = text[max(found.sentence[0], found.cue[0][0] - 3) : found.cue[0][0]].strip()
    return before in ("", ",", "“", '"') or before.endswith(",") or not found.source


def _is_empty(text: str, found: Found) -> bool:
    """Whether the content is only "it", or the source once more."""
    start, end = found.content[0]
    source = found.source[0] if found.source else (0, 0)
    if all(source[0] <= a and b <= source[1] for a, b in found.content):
        return True
    if len(found.content) == 1 and end - start < 8 and found.act not in _ANSWERED:
        return _THAT.match(text, start, end) is not None
    return False


def _tells(text: str, found: Found) -> bool:
    """Whether the source is somebody, or something written, rather than an event."""
    words = [w for a, b in found.source for w in _WORD.findall(text[a:b])]
    if not words:
        return False
    singular = {word.lower().removesuffix("s") for word in words}
    if found.lemma in _RAISING and singular & _PEOPLE:
        return True
    return bool(singular & _TELLING) or words[-1][:1].isupper() or words[-1].lower() in _PRONOUNS


def _is_mere_aim(words: list[str]) -> bool:
    """Whether the verb only names what is to be said: "refused to correctly say", "to ask"."""
    known = [k for k, word in enumerate(words) if word in forms()]
    if not known:
        return False
    before = [word for word in words[: known[-1]] if not word.endswith("ly")]
    spoken = any(forms()[words[k]].verb.speech for k in known[:-1])
    return before[-1:] == ["to"] and not spoken and not _TRYING.intersection(before)


def _is_suffered(found: Found, words: list[str]) -> bool:
    """Whether the source is whom it was done to: "was charged with", "are dubbed"."""
    before = found.source[0][1] <= found.cue[0][0] if found.source else found.act is Act.PREDICTS
    passive = any(word in BE for word in words[:-1]) and not any(w.endswith("ing") for w in words)
    told = found.lemma in _TOLD or found.lemma in predicates()
    return before and passive and not told and "by" not in words
