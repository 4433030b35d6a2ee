# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""Which relations are reported speech: somebody said it, or a document says it."""

import re

from workstation.domain.claims import Act
from workstation.domain.engines import TAGGER
from workstation.extraction.finding import SILENT, Found
from workstation.extraction.verbs import forms
from workstation.extraction.words import BE

_NO_COMMENT = re.compile(r"to (?:comment|say|discuss|answer|elaborate|respond|speculate)\b", re.I)
_DECLINED = re.compile(
    r"\b(?:declin|refus)\w+\s+to\s+(?:comment|say|discuss|answer|elaborate)", re.I
)
# "The visit showed how …" is nobody's statement; "the survey showed …" is.
_SHOWING = frozenset(
    "show prove signal underscore highlight underline indicate suggest reveal".split()
)
_TELLING = frozenset(
    "report study survey poll data figure statistic document record analysis review audit memo "
    "letter finding research census index map paper assessment estimate investigation inquiry "
    "email transcript filing complaint lawsuit test result".split()
)
_PRONOUNS = frozenset("he she they we i who it".split())
# "The minister was told", "was quoted as saying": the passive says who hears or speaks.
_TOLD = frozenset("tell inform quote cite ask remind assure brief say".split())
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def declines(text: str, found: Found) -> bool:
    """Whether a comment was declined."""
    start, end = found.content[0]
    head = text[start : min(end, start + 60)]
    cue = text[found.cue[0][0] : found.cue[-1][1]] if found.cue else ""
    refused = found.lemma in ("decline", "refuse") and _NO_COMMENT.match(head) is not None
    return refused or _DECLINED.search(cue) is not None


def is_speech(text: str, found: Found, act: Act) -> bool:
    """Whether somebody says it, rather than wants, does or shows it.

    Without a cue only a quotation is speech. "Did not say whether …" says nothing; nor does an
    event that "shows" something.
    """
    if act is Act.DECLINES:
        return True
    if not found.cue:
        return bool(found.quotes)
    if not found.speech or (found.negated and found.lemma in SILENT):
        return False
    if found.lemma in _SHOWING and not found.quotes:
        return _tells(text, found)
    if found.engine != TAGGER or found.rule:
        return True
    return not (_is_mere_aim(text, found) or _is_suffered(text, found))


def _tells(text: str, found: Found) -> bool:
    """Whether the source is somebody, or something written, rather than an event."""
    words = [w for a, b in found.source for w in _WORD.findall(text[a:b])]
    if not words:
        return False
    singular = {word.lower().removesuffix("s") for word in words}
    return bool(singular & _TELLING) or words[-1][:1].isupper() or words[-1].lower() in _PRONOUNS


def _is_mere_aim(text: str, found: Found) -> bool:
    """Whether the verb only names what is to be said: "refused to correctly say", "to ask"."""
    words = _WORD.findall(text[found.cue[0][0] : found.cue[-1][1]].lower())
    known = [k for k, word in enumerate(words) if word in forms()]
    if not known:
        return False
    before = words[: known[-1]]
    spoken = any(forms()[words[k]].verb.speech for k in known[:-1])
    return "to" in before and not spoken and before[:2] not in (["went", "on"], ["goes", "on"])


def _is_suffered(text: str, found: Found) -> bool:
    """Whether the source is whom it was done to: "was charged with", "are dubbed"."""
    words = _WORD.findall(text[found.cue[0][0] : found.cue[-1][1]].lower())
    before = bool(found.source) and found.source[0][1] <= found.cue[0][0]
    passive = any(word in BE for word in words[:-1]) and not any(w.endswith("ing") for w in words)
    return before and passive and found.lemma not in _TOLD and "by" not in words
