# SPDX-License-Identifier: MIT
"""Questions worded out of a claim's own words, for a person to edit."""

import re

from workstation.analysis.signs import negates
from workstation.analysis.words import STOP_WORDS, base_form
from workstation.domain.claims import Claim
from workstation.domain.figures import Figure

_WORD = re.compile(r"\S+")
_AUXILIARY = frozenset("is are was were has have had will would can could shall should".split())  # noqa: SIM905
_BEING = frozenset(["is", "are", "was", "were"])
_ASKED = {"would": "will", "could": "can", "should": "should"}
_ASKING = frozenset(["who", "what", "which", "whether", "how", "why", "where", "when", "if", "on"])
_SPEAKER = frozenset(["it", "he", "she", "they", "we", "i"])
_MANY = frozenset(["people", "police", "men", "women", "children"])
_OPENS_MORE = frozenset(["after", "before", "because", "while", "when", "since", "unless", "if"])
_ABOUT = re.compile(
    r"(?:at least|more than|less than|fewer than|up to|no more than|as many as|about|around|some|"
    r"over|nearly|almost|only|just)\s+$",
    re.IGNORECASE,
)
_LONGEST = 16  # words


def yes_no(claim: Claim) -> str:
    """Whether it is so: "the dam had collapsed" → "Has the dam collapsed?"; "" if unreadable.

    The speaker takes the place of "it" or "we".
    """
    first, _, rest = claim.content.exact.partition(" ")
    meant = claim.speaker_name if first.casefold() in _SPEAKER and claim.speaker_name else first
    return yes_no_of(f"{meant} {rest}")


def who(claim: Claim) -> str:
    """Who it was: "Halvia had opened the gates" → "Who opened the gates?"; "" if unreadable."""
    split = _parted(_plain(claim.content.exact))
    if split is None or split[1] in _BEING or split[2].startswith("been "):
        return ""
    subject, verb, rest = split
    if verb == "did":  # "struck the market": as the claim has it
        return _sentence(f"who {claim.content.exact[len(subject) :]}")
    return _sentence(f"who {'has' if verb == 'have' else verb} {rest}")


def doer(claim: Claim) -> str:
    """Who it was, as the claim names them; "" if unreadable."""
    split = _parted(_plain(claim.content.exact))
    return split[0] if split and who(claim) else ""


def when(claim: Claim) -> str:
    """When it was, the date left out; "" if unreadable."""
    date = claim.event_date.as_written if claim.event_date else ""
    text = re.sub(
        rf"\s*\b(?:on|in|at|by|since)?\s*{re.escape(date)}", "", claim.content.exact, count=1
    )
    asked = yes_no_of(text)
    return f"When {asked[:1].lower()}{asked[1:]}" if asked else ""


def yes_no_of(text: str) -> str:
    """Whether what a text says is so."""
    split = _parted(_plain(text))
    return _sentence(f"{split[1]} {split[0]} {split[2]}") if split else ""


def how_many(claim: Claim, figure: Figure) -> str:
    """How many there are: "31 people had died" → "How many people had died?"."""
    text = claim.content.exact
    at = text.find(figure.as_written)
    if at < 0 or not figure.counted or "per cent" in text or "%" in text:
        return ""
    counted = " ".join(figure.counted.split())
    before = _ABOUT.sub("", text[:at]).strip()
    if counted in before:
        return ""
    how = "how much" if figure.unit else "how many"
    after = re.sub(rf"^\s*{re.escape(counted)}", "", text[at + len(figure.as_written) :]).strip()
    if not before:
        return _sentence(f"{how} {counted} {after}")
    split = _parted(_plain(before))
    if split is None:
        return _sentence(f"{how} {counted} {after}") if after else ""
    subject, verb, rest = split
    if verb in ("has", "have") and not rest:  # "the group has 300 members"
        verb, rest = ("does" if verb == "has" else "do"), "have"
    return _sentence(f"{how} {counted} {verb} {subject} {rest} {after}")


def _plain(text: str) -> list[str]:
    """The words of the first clause, without negations."""
    words: list[str] = []
    for found in _WORD.finditer(text):
        word = found.group()
        if words and (word.casefold() in _OPENS_MORE or len(words) == _LONGEST):
            break
        if not negates(word.strip(",;.")) or word.casefold() == "no":
            words.append(word if word.casefold() != "no" or words else "any")
        if word.endswith((",", ";", ".", ":")) and len(words) > 3:
            break
    return [word.strip('“”"') for word in words]


def _parted(words: list[str]) -> tuple[str, str, str] | None:
    """Subject, the verb that opens a question, and the rest; None where no verb is seen."""
    folded = [word.casefold() for word in words]
    if not folded or folded[0] in _ASKING:
        return None
    for at, word in enumerate(folded):
        if at and word in _AUXILIARY:
            verb = _asking(word, words[:at])
            return " ".join(words[:at]), verb, " ".join(words[at + 1 :])
    for at, word in enumerate(folded):
        if at and word not in STOP_WORDS and (base := base_form(word)):
            return " ".join(words[:at]), "did", " ".join((base, *words[at + 1 :]))
    return None


def _asking(verb: str, subject: list[str]) -> str:
    """The verb as a question opens with it: "had" in a report is "has" or "have"."""
    if verb == "had":
        last = subject[-1]  # a name is one, even "Ardent Chemicals"
        ending = last.endswith("s") and not last.endswith("ss")
        plural = last.islower() and (ending or last in _MANY)
        return "have" if plural else "has"
    return _ASKED.get(verb, verb)


def _sentence(text: str) -> str:
    words = " ".join(text.split()).strip(" ,;.:–—")
    return f"{words[:1].upper()}{words[1:]}?" if words else ""
