# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""The whole way from a text to its attributions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workstation.domain.actors import ActorKind
from workstation.domain.attributions import Attribution, Bond, Extraction, Mention, RelayFound
from workstation.domain.claims import Act, CapacityKind, Form
from workstation.domain.figures import parse_figures
from workstation.domain.spans import Piece
from workstation.extraction import acts, dating, languages
from workstation.extraction.finding import Found
from workstation.extraction.memberships import mark_groups, members
from workstation.extraction.mentions import Actor, Cast, bare, cast_of
from workstation.extraction.reading import Read, read
from workstation.extraction.relays import relays
from workstation.extraction.sentences import Paragraph, paragraphs
from workstation.extraction.speakers import Resolved, Scene, resolve

ENGINE = "rules"
VERSION = "1"
# How often each rule was right when measured, rounded; a pronoun or an open speaker lowers it.
CONFIDENCE = {
    "quotation first": 0.9,
    "quotation": 0.85,
    "that clause": 0.85,
    "accusation": 0.85,
    "according to": 0.8,
    "quoted as saying": 0.8,
    "infinitive": 0.75,
    "content first": 0.75,
    "bare": 0.75,
    "colon": 0.7,
    "noun": 0.65,
    "object": 0.6,
    "question clause": 0.6,
}
_ADDRESSEE_NOTHING = frozenset("reporters journalists me us them him her you".split())
_SPLIT = re.compile(r",? (?=and that )|, (?=as (?:the|it|they|he|she|its|there|no)\b)")
_CITING = re.compile(r"\b(?:citing|quoting) (?P<who>[^,.;:“”\"]{3,80})")


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor of the workspace, whose name is preferred when the text means it."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind = ActorKind.UNKNOWN


@dataclass
class _Work:
    """What is gathered while one text is read."""

    text: str
    scene: Scene
    clock: dating.Clock
    made: list[Attribution] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)


def extract(
    text: str,
    *,
    title: str = "",
    published_on: str | None = None,
    received_on: str | None = None,
    language: str = "",
    known: Sequence[KnownActor] = (),
) -> Extraction:
    """Everything that the rules find in a text.

    Pure: no file, no clock. Offsets count code points of `text` exactly as given. Languages
    other than English give direct quotations only; unknown ones nothing.

    Args:
        text: the text as stored.
        title: its headline, so that it is not taken for a statement.
        published_on: ISO day; without it wordings like "in March" keep null bounds.
        received_on: ISO day; caps dated events while the publication day is unknown.
        language: code such as "en"; recognised when empty.
        known: actors of the workspace, whose names are preferred.
    """
    blocks = paragraphs(text)
    cast = _known_cast(known)
    scene = Scene(text, cast)
    work = _Work(text, scene, dating.Clock(published_on, received_on))
    tongue = languages.language_of(text, language)
    if tongue in ("en", "eng"):
        cast_of(text, blocks, cast)
        _read_all(work, blocks, title)
    else:
        _read_quotes(work, blocks, tongue)
    return _finished(work, tongue)


def _known_cast(known: Sequence[KnownActor]) -> Cast:
    cast = Cast()
    for actor in known:
        if not actor.name.strip():
            continue
        made = cast.add(actor.name, actor.kind, "an actor of the workspace")
        for alias in actor.aliases:
            cast.call(made, alias)
    return cast


def _read_quotes(work: _Work, blocks: list[Paragraph], tongue: str) -> None:
    for found in languages.quoted(work.text, blocks, tongue):
        name = work.text[slice(*found.source[0])]
        actor = work.scene.cast.add(name, reason="named as the speaker")
        actor.pieces.append(found.source[0])
        who = Resolved(actor.name, "named", actor.kind)
        work.made.append(_attribution(work, found, who, (), ()))


def _read_all(work: _Work, blocks: list[Paragraph], title: str) -> None:
    text, scene = work.text, work.scene
    for block in blocks:
        for sentence in block.sentences:
            mark_groups(
                text, (sentence.start, min(sentence.end, sentence.start + 2000)), scene.cast
            )
    for number, part in enumerate(read(text, blocks, title)):
        scene.sentence, scene.paragraph, scene.start = number, part.paragraph, part.sentence[0]
        subject = _subject(work, part)
        whole = _owner(work) if text.startswith(("Its ", "Their "), part.sentence[0]) else subject
        work.bonds += members(text, part.sentence, scene.cast, whole.key if whole else None)
        if subject is not None:
            scene.remember(subject, spoke=False)
        _speak(work, part)
        scene.recent.append(part.sentence)


def _subject(work: _Work, part: Read) -> Resolved | None:
    """Who the sentence is about, when its subject names or means an actor."""
    if part.subject is None or any(part.subject == f.source[0] for f in part.found if f.source):
        return None
    phrase = work.text[slice(*part.subject)].split()
    if phrase and phrase[0].lower() in ("its", "his", "her", "their"):
        return None
    who = resolve(work.scene, part.subject)
    return who if who.key is not None else None


def _owner(work: _Work) -> Resolved | None:
    for seen in reversed(work.scene.seen[-3:]):
        if seen.sentence == work.scene.sentence - 1 and seen.key:
            return Resolved(seen.key, "possessive", seen.kind, seen.gender)
    return None


def _speak(work: _Work, part: Read) -> None:
    """The attributions of one sentence: outer ones first, so that inner pronouns can mean them."""
    order = sorted(range(len(part.found)), key=lambda k: (part.found[k].inside is not None, k))
    placed: dict[int, list[int]] = {}
    for k in order:
        found = _through_citing(work, part.found[k])
        if _is_relay_only(work, part, k):
            continue
        speakers = _speakers(work, found, _resolved(work, found))
        placed[k] = []
        for who in speakers:
            for piece in _contents(work.text, found):
                placed[k].append(len(work.made))
                work.made.append(
                    _attribution(work, piece, who, _relays(work, part, k, found, who), part.found)
                )
        for who in speakers:
            work.scene.remember(who, spoke=True)
            work.bonds += who.bonds
    for k, found in enumerate(part.found):
        if found.inside is not None and placed.get(k) and placed.get(found.inside):
            for outer in placed[found.inside]:
                if work.made[outer].reports is None:
                    work.made[outer] = replace(work.made[outer], reports=placed[k][0])


def _resolved(work: _Work, found: Found) -> Resolved:
    if not found.source:
        return Resolved(None, "nobody is named")
    return resolve(work.scene, found.source[0], found.content)


def _speakers(work: _Work, found: Found, who: Resolved) -> list[Resolved]:
    """One speaker, or each of "A and B" when both have names."""
    if who.key is not None or not found.source:
        return [who]
    start, end = found.source[0]
    phrase = work.text[start:end]
    parts = phrase.split(" and ")
    if len(parts) != 2 or "," in phrase:
        return [who]
    cut = start + len(parts[0])
    both = [
        resolve(work.scene, (start, cut), found.content),
        resolve(work.scene, (cut + 5, end), found.content),
    ]
    return both if all(one.key for one in both) else [who]


def _is_relay_only(work: _Work, part: Read, k: int) -> bool:
    """Whether "according to TASS" only carries what another speaker of the sentence says."""
    found = part.found[k]
    if found.lemma not in ("according", "reported by"):
        return False
    if found.lemma == "reported by":
        return len(part.found) > 1
    media = any(
        work.scene.cast.actors[key].kind is ActorKind.MEDIA_OUTLET
        for piece in found.source
        for _, _, key in work.scene.cast.between(*piece)
    )
    return media and any(other.inside == k or j != k for j, other in enumerate(part.found))


def _through_citing(work: _Work, found: Found) -> Found:
    """ "AFP, citing the ministry, reported that": the ministry speaks, through AFP."""
    if not found.source:
        return found
    named = work.scene.cast.find(bare(work.text[slice(*found.source[0])].split(",")[0]))
    if named is None or named.kind is not ActorKind.MEDIA_OUTLET:
        return found
    start, end = found.sentence
    match = _CITING.search(work.text, start, min(end, start + 1500))
    if match is None or any(a <= match.start() < b for a, b in found.content):
        return found
    return replace(found, source=(match.span("who"),), rule=found.rule)


def _contents(text: str, found: Found) -> list[Found]:
    """The relation once for each content that "and that" parts from the others."""
    if len(found.content) != 1 or found.quotes or found.rule not in ("that clause", "infinitive"):
        return [found]
    start, end = found.content[0]
    out = []
    at = start
    for match in _SPLIT.finditer(text, start, end):
        if len(text[at : match.start()].split()) >= 4 and len(text[match.end() : end].split()) >= 5:
            out.append(replace(found, content=((at, match.start()),)))
            at = match.end() + (4 if text.startswith("and ", match.end()) else 0)
    out.append(replace(found, content=((at, end),)))
    return out


def _relays(work: _Work, part: Read, k: int, found: Found, who: Resolved) -> tuple[RelayFound, ...]:
    out = list(relays(work.text, found, work.scene.cast, who.key))
    original = part.found[k]
    if original.source != found.source:
        phrase = original.source[0]
        actor = work.scene.cast.find(bare(work.text[slice(*phrase)].split(",")[0]))
        if actor is not None:
            end = phrase[0] + len(work.text[slice(*phrase)].split(",")[0])
            out.insert(0, RelayFound(work.text[phrase[0] : end], ((phrase[0], end),), actor.name))
    return tuple(out)


def _attribution(
    work: _Work,
    found: Found,
    who: Resolved,
    through: tuple[RelayFound, ...],
    others: Sequence[Found],
) -> Attribution:
    text, cast = work.text, work.scene.cast
    act = acts.act_of(text, found)
    modality = acts.modality_of(text, found, act)
    said = dating.statement_date(text, _with_all(found, others), work.clock)
    about = _about(work, found, who)
    figures = tuple(f for a, b in found.content for f in parse_figures(text, a, min(b, a + 4000)))
    return Attribution(
        content=_tidied(text, found.content),
        speaker_pieces=found.source,
        cue=found.cue,
        speaker=who.key,
        form=_form(found),
        act=act,
        negated=found.negated,
        modality=modality,
        hedge=acts.hedges(text, found),
        recurrence=acts.recurrence_of(text, found),
        capacity=CapacityKind.FOR if who.body else CapacityKind.UNCLEAR,
        capacity_body=who.body,
        capacity_pieces=who.body_pieces,
        relays=through,
        about=about,
        addressee=_addressees(cast, found, through),
        figures=figures,
        statement_date=said,
        event_date=dating.event_date(text, found, act, modality, said, work.clock),
        answers=_answers(work, found, act, who),
        rule=found.rule,
        reason=who.reason,
        confidence=_confidence(found, who),
        speech=acts.is_speech(text, found),
    )


def _with_all(found: Found, others: Sequence[Found]) -> Found:
    """The relation with the contents of the whole sentence, so that dates in them do not count."""
    own = {piece for other in others if other.inside is None for piece in other.content}
    return replace(found, content=tuple(sorted(own | set(found.content))))


def _tidied(text: str, content: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Pieces in order, apart, and without white space or a comma at their edges."""
    out: list[Piece] = []
    for start, end in sorted(content):
        start = max(start, out[-1][1] if out else 0)
        while start < end and text[start].isspace():
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
            end -= 1
        if start < end:
            out.append((start, end))
    return tuple(out) or content


def _form(found: Found) -> Form:
    if not found.quotes:
        return Form.INDIRECT
    return Form.DIRECT if set(found.content) <= set(found.quotes) else Form.MIXED


def _about(work: _Work, found: Found, who: Resolved) -> tuple[str, ...]:
    keys: dict[str, None] = {}
    for start, end in (*found.target, *found.content):
        for a, _, key in work.scene.cast.between(start, min(end, start + 4000)):
            if key != who.key and not _is_mere_place(work, a, key):
                keys.setdefault(key)
    return tuple(keys)[:12]


def _is_mere_place(work: _Work, at: int, key: str) -> bool:
    """Whether a state is only where something is: "in Sudan", "across Sudan"."""
    if work.scene.cast.actors[key].kind is not ActorKind.STATE:
        return False
    lead = work.text[max(0, at - 12) : at].lower().split()
    return bool(lead) and lead[-1] in (
        "in",
        "into",
        "within",
        "across",
        "throughout",
        "near",
        "to",
        "inside",
    )


def _addressees(cast: Cast, found: Found, through: tuple[RelayFound, ...]) -> tuple[str, ...]:
    outlets = {relay.actor for relay in through}
    return tuple(
        dict.fromkeys(
            key
            for piece in found.addressee
            for _, _, key in cast.between(*piece)
            if key not in outlets
        )
    )


def _answers(work: _Work, found: Found, act: Act, who: Resolved) -> int | None:
    """The accusation that a denial answers, when the text says that it answers one."""
    if act is not Act.DENIES or who.key is None:
        return None
    words = work.text[
        found.cue[0][0] : min(found.content[-1][1], found.content[-1][0] + 200)
    ].lower()
    if not re.search(r"\b(?:accusation|allegation|claim|charge|report)s?\b", words):
        return None
    for k in range(len(work.made) - 1, max(-1, len(work.made) - 40), -1):
        other = work.made[k]
        if other.act is Act.ACCUSES and who.key in other.about and other.speaker != who.key:
            return k
    return None


def _confidence(found: Found, who: Resolved) -> float:
    sure = CONFIDENCE.get(found.rule, 0.8) if found.speech else 0.5
    if who.key is None:
        sure -= 0.15
    elif who.reason.startswith("“"):
        sure -= 0.1
    return round(max(0.05, sure), 2)


def _finished(work: _Work, tongue: str) -> Extraction:
    bonds = tuple(dict.fromkeys(work.bonds))
    keys: dict[str, None] = {}
    for bond in bonds:
        keys.setdefault(bond.actor)
        keys.setdefault(bond.body)
    for one in work.made:
        for key in (
            one.speaker,
            one.capacity_body,
            *one.about,
            *one.addressee,
            *(relay.actor for relay in one.relays),
        ):
            if key is not None:
                keys.setdefault(key)
    cast = work.scene.cast
    chosen = [
        actor
        for name, actor in cast.actors.items()
        if name in keys or (actor.aliases and actor.pieces)
    ]
    notes = (
        ()
        if tongue in ("en", "eng")
        else (f"language “{tongue or 'unknown'}”: direct quotations only",)
    )
    return Extraction(
        tuple(work.made),
        tuple(_mention(work.text, cast, actor) for actor in chosen),
        bonds,
        ENGINE,
        VERSION,
        notes,
    )


def _mention(text: str, cast: Cast, actor: Actor) -> Mention:
    places = sorted(set(actor.pieces), key=lambda p: (text[p[0] : p[1]] != actor.name, p))
    actor.pieces = places
    return cast.mention(actor)
