# SPDX-License-Identifier: MIT

"""The whole way from a text to its attributions."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from workstation.domain.actors import ActorKind
from workstation.domain.attributions import Extraction, Mention
from workstation.domain.engines import TAGGER
from workstation.extraction import dating, languages
from workstation.extraction.attributing import Work, attribution
from workstation.extraction.cast import Actor, Cast
from workstation.extraction.confidence import is_unlikely
from workstation.extraction.engines import facts, model, rules_facts
from workstation.extraction.finding import Found
from workstation.extraction.memberships import mark_groups, members
from workstation.extraction.mentions import cast_of
from workstation.extraction.noun_statements import with_nouns
from workstation.extraction.opinions import joined
from workstation.extraction.outlets import introduce
from workstation.extraction.reading import Read, read
from workstation.extraction.relays import Through
from workstation.extraction.scene import Resolved, Scene
from workstation.extraction.sentences import Paragraph, paragraphs
from workstation.extraction.speakers import speakers, subject
from workstation.extraction.tagger.model import Model
from workstation.extraction.tagger.tagging import tag

_SPLIT = re.compile(r",? (?=and that )|, (?=as (?:the|it|they|he|she|its|there|no)\b)")


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor of the workspace, whose name is preferred when the text means it."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind = ActorKind.UNKNOWN


def extract(  # noqa: PLR0913 - facts of one text, all by name
    text: str,
    *,
    title: str = "",
    published_on: str | None = None,
    received_on: str | None = None,
    language: str = "",
    known: Sequence[KnownActor] = (),
    engine: str = TAGGER,
) -> Extraction:
    """Everything that is found in a text.

    Pure but for the model, read once from the program's own files: no clock, no workspace.
    Offsets count code points of `text` exactly as given. English is read by the trained tagger
    with the rules as its second opinion, by the rules alone where the model cannot be had; Arabic,
    French, German, Russian and Spanish by a few rules for what is commonest; others not at all.

    Args:
        text: the text as stored.
        title: its headline, so that it is not taken for a statement.
        published_on: ISO day; without it wordings like "in March" keep null bounds.
        received_on: ISO day; caps dated events while the publication day is unknown.
        language: code such as "en"; recognised when empty.
        known: actors of the workspace, whose names are preferred.
        engine: `RULES` to do without the tagger.
    """
    blocks = paragraphs(text)
    cast = _known_cast(known)
    scene = Scene(text, cast)
    work = Work(text, scene, dating.Clock(published_on, received_on))
    tongue = languages.language_of(text, language)
    if tongue in ("en", "eng"):
        introduce(text, blocks, cast)
        cast_of(text, blocks, cast)
        _read_all(work, blocks, title, model() if engine == TAGGER else None)
    else:
        work.made += languages.attributions(text, blocks, tongue, cast, title)
    return _finished(work, tongue, engine)


def _known_cast(known: Sequence[KnownActor]) -> Cast:
    cast = Cast()
    for actor in known:
        if not actor.name.strip():
            continue
        made = cast.add(actor.name, actor.kind, "an actor of the workspace")
        for alias in actor.aliases:
            cast.call(made, alias)
    return cast


def _read_all(work: Work, blocks: list[Paragraph], title: str, tagger: Model | None) -> None:
    text, scene = work.text, work.scene
    reads: Iterable[Read] = read(text, blocks, title)
    if tagger is not None:
        reads = joined(text, blocks, list(reads), tag(text, blocks, tagger))
    for block in blocks:
        for sentence in block.sentences:
            mark_groups(
                text, (sentence.start, min(sentence.end, sentence.start + 2000)), scene.cast
            )
    for number, part in enumerate(with_nouns(text, one) for one in reads):
        scene.sentence, scene.paragraph, scene.start = number, part.paragraph, part.sentence[0]
        scene.end = part.sentence[1]
        about = _subject(work, part)
        whole = _owner(work) if text.startswith(("Its ", "Their "), part.sentence[0]) else about
        work.bonds += members(text, part.sentence, scene.cast, whole.key if whole else None)
        if about is not None:
            scene.remember(about, spoke=False)
        _speak(work, part)
        scene.recent.append(part.sentence)


def _subject(work: Work, part: Read) -> Resolved | None:
    """Who the sentence is about, when its subject names or means an actor."""
    if part.subject is None or any(part.subject == f.source[0] for f in part.found if f.source):
        return None
    return subject(work.scene, part.subject)


def _owner(work: Work) -> Resolved | None:
    for seen in reversed(work.scene.seen[-3:]):
        if seen.sentence == work.scene.sentence - 1 and seen.key:
            return Resolved(seen.key, "possessive", seen.kind, seen.gender)
    return None


def _speak(work: Work, part: Read) -> None:
    """The attributions of one sentence: outer ones first, so that inner pronouns can mean them."""
    order = sorted(
        range(len(part.found)), key=lambda k: (part.found[k].inside is not None, part.found[k].cue)
    )
    told = work.relays.read(part.paragraph, work.scene.sentence, part.found)
    placed = {k: _spoken(work, part, *told[k]) for k in order if _is_worth_it(work, part, k)}
    for k, found in enumerate(part.found):
        if found.inside is not None and placed.get(k) and placed.get(found.inside):
            _link(work, placed[found.inside], placed[k])


def _is_worth_it(work: Work, part: Read, k: int) -> bool:
    return not is_unlikely(part.found[k]) and not _is_relay_only(work, part, k)


def _spoken(work: Work, part: Read, found: Found, through: Through) -> list[int]:
    """One relation as attributions, one a speaker and content; where they stand."""
    everybody = _speakers(work, found)
    first = len(work.made)
    for who in everybody:
        relays = work.relays.kept(found, who.key, through)
        for one in _contents(work.text, found):
            made = attribution(work, one, who, relays, part.found)
            work.made.append(replace(made, voice=part.voice))
    for who in everybody:
        work.scene.remember(who, spoke=True)
        work.bonds += who.bonds
    return list(range(first, len(work.made)))


def _link(work: Work, outer: list[int], inner: list[int]) -> None:
    """Say of each inner statement that it is one, and of the outer ones which they report."""
    for k in inner:
        work.made[k] = replace(work.made[k], inner=True)
    for k in outer:
        if work.made[k].reports is None:
            work.made[k] = replace(work.made[k], reports=inner[0])


def _speakers(work: Work, found: Found) -> list[Resolved]:
    if not found.source:
        return [Resolved(None, "nobody is named")]
    return speakers(work.scene, found.source[0], found.content)


def _is_relay_only(work: Work, part: Read, k: int) -> bool:
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


def _contents(text: str, found: Found) -> list[Found]:
    """The relation once for each content that "and that" parts from the others."""
    if len(found.content) != 1 or found.quotes or found.rule != "infinitive":
        return [found]
    start, end = found.content[0]
    out = []
    at = start
    for match in _SPLIT.finditer(text, start, end):
        if len(text[at : match.start()].split()) >= 4 and len(text[match.end() : end].split()) >= 5:
            out.append(replace(found, content=((at, match.start()),)))
            at = match.end() + (4 if text.startswith("and ", match.end()) else 3)
    out.append(replace(found, content=((at, end),)))
    return out


def _finished(work: Work, tongue: str, engine: str) -> Extraction:
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
    english = tongue in ("en", "eng")
    notes = () if english else (_note(tongue),)
    told = facts() if engine == TAGGER else rules_facts()
    return Extraction(
        tuple(work.made),
        tuple(_mention(work.text, cast, actor) for actor in chosen),
        bonds,
        told.name,
        told.version,
        notes,
    )


def _note(tongue: str) -> str:
    """What a reader of the suggestions has to know of a text that is not English."""
    if tongue in languages.READ:
        return f"language “{tongue}”: only the commonest ways to report speech, by unmeasured rules"
    return f"language “{tongue or 'unknown'}”: not read"


def _mention(text: str, cast: Cast, actor: Actor) -> Mention:
    places = sorted(set(actor.pieces), key=lambda p: (text[p[0] : p[1]] != actor.name, p))
    actor.pieces = places
    return cast.mention(actor)
