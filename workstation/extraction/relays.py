# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (patterns read better unbroken)
"""The outlets and agencies that a statement came through."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from workstation.domain.actors import ActorKind
from workstation.domain.attributions import RelayFound
from workstation.domain.claims import Act
from workstation.domain.spans import Piece
from workstation.extraction.cast import Cast, bare
from workstation.extraction.finding import Found
from workstation.extraction.outlets import outlet
from workstation.extraction.words import PRONOUNS

_LEADS = re.compile(
    r"\b(?P<how>(?:reported|quoted|cited|carried|broadcast|published|aired|printed|seen|obtained"
    r"|reviewed) (?:by|in)|told|tells|(?:recounted|spoke|speaking|talking) to"
    r"|(?:pressed|asked|interviewed|reached) by|interview (?:with|to|on|for|in)"
    r"|(?:remarks|comments|statement|e-?mail|message|letter) to|(?:column|article|essay|piece) (?:for|in)"
    r"|w(?:rote|rites|riting) (?:in|for)|according to|citing|quoting|on|when)\s",
    re.I,
)
_BROADCAST = re.compile(r"\b(?:television|radio|tv|channel)\b", re.I)
_ASKED = re.compile(r"\s(?:pressed|asked|reached|contacted|questioned)\s")
_ONE_OF = re.compile(r"(?:one|some|most|many|all|both|another) of (?:them|those)\b", re.I)
_CITING = re.compile(r"\b(?:citing|quoting|on the authority of) (?P<who>[^,.;:“”\"]{3,80})")
_QUOTES = re.compile(r"\s(?:has |had )?(?:also )?$")
_MARKS = re.compile(r"[“”\"«»‘]")
_ELSEWHEN = re.compile(r"(?:earlier|later|previously|last|in|on|(?:two|three) \w+) ", re.I)
_CARRIERS = frozenset(("according", "reported by"))
_REACH = 90  # characters in which the outlet must follow
_MOST = 2000  # characters of one sentence that are read
Through = tuple[RelayFound, ...]


@dataclass
class Relays:
    """The outlets of one text's statements, read sentence by sentence.

    A relay holds for the statement it is named with, for what is told within that, and for what
    the same speaker adds in the same sentence; in the next one only while a quotation goes on.
    """

    text: str
    cast: Cast
    _place: tuple[int, int] = (-1, -1)  # paragraph and number of the sentence
    _goes_on: bool = False
    _before: dict[str | None, Through] = field(default_factory=dict)
    _now: dict[str | None, Through] = field(default_factory=dict)

    def read(
        self, paragraph: int, number: int, found: Sequence[Found]
    ) -> list[tuple[Found, Through]]:
        """Each relation of the next sentence with the outlets it came through, outermost first.

        Of "AFP, citing the ministry, reported that" the ministry is the source.
        """
        if not found:
            return []
        spoken = [self._cited(one) for one in found]
        out: list[Through] = [through for _, through in spoken]
        for at, relay in _named(self.text, found, self.cast):
            for k in _shared(self.text, _owner(self.text, at, found), found):
                out[k] = out[k] if relay in out[k] else (*out[k], relay)
        for k, one in enumerate(found):
            if one.inside is not None:
                outer = found[one.inside]
                told = self._outlet(outer) if outer.act is Act.STATES else ()
                out[k] = tuple(dict.fromkeys((*out[one.inside], *told, *out[k])))
        follows = self._place == (paragraph, number - 1)
        self._before = self._now if follows else {}
        self._place, self._now = (paragraph, number), {}
        self._goes_on = follows and not any(out) and self._quotes_on(found)
        return [(one, through) for (one, _), through in zip(spoken, out, strict=True)]

    def _quotes_on(self, found: Sequence[Found]) -> bool:
        """Whether the sentence has a quotation and is about the same occasion."""
        start, end = found[0].sentence
        quoted = _MARKS.search(self.text, start, min(end, start + _MOST)) is not None
        return quoted and _ELSEWHEN.match(self.text, start) is None

    def kept(self, found: Found, speaker: str | None, given: Through) -> Through:
        """The outlets of one statement of this speaker: those given, else those that go on."""
        if not given and self._goes_on and found.inside is None and found.lemma != "tell":
            same = speaker is not None or _is_same_speaker(self.text, found)
            given = self._before.get(speaker, ()) if same else ()
        given = tuple(relay for relay in given if relay.actor is None or relay.actor != speaker)
        if given and found.inside is None:
            self._now[speaker] = given
        return given

    def _cited(self, found: Found) -> tuple[Found, Through]:
        """The relation with whom an outlet cites as its source, and the outlet."""
        carrier = self._outlet(found)
        if not carrier:
            return found, ()
        start, end = found.sentence
        match = _CITING.search(self.text, start, min(end, start + _MOST))
        if match is None or any(a <= match.start() < b for a, b in found.content):
            return found, ()
        return replace(found, source=(match.span("who"),)), carrier

    def _outlet(self, found: Found) -> Through:
        """The outlet that is the source of a relation."""
        first, last = found.source[0] if found.source else (0, 0)
        name = self.text[first:last].split(",")[0].split(" (")[0]
        actor = self.cast.find(bare(name)) if name else None
        if actor is None or actor.kind is not ActorKind.MEDIA_OUTLET:
            return ()
        first += 4 * name.startswith(("The ", "the "))
        last = first + len(name.removeprefix("The ").removeprefix("the "))
        return (RelayFound(self.text[first:last], ((first, last),), actor.name),)


def _named(text: str, found: Sequence[Found], cast: Cast) -> Iterator[tuple[int, RelayFound]]:
    """Every outlet that the sentence names round its statements, and where it is led in."""
    for start, end in _outside(found):
        for match in _LEADS.finditer(text, start, end):
            relay = outlet(text, match.end(), min(end, match.end() + _REACH), cast)
            if relay is not None and _fits(text, match["how"].lower(), relay):
                yield match.start(), relay
    for one in found:
        if one.lemma in ("quote", "cite", "quoted") or one.rule == "quoted as saying":
            yield from _quoting(text, one, cast)


def _fits(text: str, how: str, relay: RelayFound) -> bool:
    """Whether the words round it make the outlet a relay: "on" only for what is broadcast."""
    if how == "on":
        return _BROADCAST.search(relay.as_written) is not None
    return how != "when" or _ASKED.match(text, relay.pieces[-1][1]) is not None


def _quoting(text: str, one: Found, cast: Cast) -> Iterator[tuple[int, RelayFound]]:
    """Read "AFP quoted the minister as saying"."""
    at = one.cue[0][0]
    for start, end, key in cast.between(max(one.sentence[0], at - _REACH), at):
        if cast.actors[key].kind is ActorKind.MEDIA_OUTLET and _QUOTES.match(text[end:at]):
            yield at, RelayFound(text[start:end], ((start, end),), key)


def _outside(found: Sequence[Found]) -> list[Piece]:
    """The sentence without its contents, and what stands between inner cues and contents."""
    if not found:
        return []
    start, end = found[0].sentence
    end = min(end, start + _MOST)
    free: list[Piece] = []
    at = start
    for first, last in sorted(p for one in found if one.inside is None for p in one.content):
        if first > at:
            free.append((at, min(first, end)))
        at = max(at, last)
    free.append((at, end))
    for one in found:
        if one.inside is not None and one.cue:
            after = min((a for a, _ in one.content if a >= one.cue[-1][1]), default=one.cue[-1][1])
            free.append((one.cue[0][0], after))
    return [(a, b) for a, b in free if a < b]


def _owner(text: str, at: int, found: Sequence[Found]) -> int | None:
    """The statement beside which an outlet is named; "according to TASS" is not its own."""
    near = [
        (_distance(text, at, one), k)
        for k, one in enumerate(found)
        if one.cue and not (one.lemma in _CARRIERS and len(found) > 1)
    ]
    return min(near)[1] if near else None


def _distance(text: str, at: int, one: Found) -> int:
    """How far a place is from the words that attribute a statement; a semicolon is very far."""
    first = min(a for a, _ in (*one.source[:1], *one.cue))
    last = max(b for _, b in (*one.source[:1], *one.cue))
    parted = _MOST if ";" in text[min(at, last) : max(at, first)] else 0
    return max(first - at, at - last, 0) + parted


def _shared(text: str, owner: int | None, found: Sequence[Found]) -> list[int]:
    """The owner, and what the same speaker says after it in the sentence."""
    if owner is None:
        return []
    own = found[owner]
    later = [
        k
        for k, one in enumerate(found)
        if k != owner and one.inside is None and one.cue and one.cue[0][0] > own.cue[0][0]
        if one.act not in (Act.WITHDRAWS, Act.DECLINES)
        if one.source == own.source or _is_same_speaker(text, one)
    ]
    return [owner, *later]


def _is_same_speaker(text: str, one: Found) -> bool:
    """Whether the source is missing, a pronoun, or "one of them"."""
    if not one.source:
        return True
    words = text[slice(*one.source[0])]
    return words.lower() in PRONOUNS or _ONE_OF.match(words) is not None
