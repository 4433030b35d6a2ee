# SPDX-License-Identifier: MIT
"""Kinds of actor as shown: one icon and one word each."""

from workstation.domain.actors import Actor, ActorKind
from workstation.ui.kit.words import count

ICONS = {
    ActorKind.PERSON: "user",
    ActorKind.STATE: "flag",
    ActorKind.GOVERNMENT_BODY: "landmark",
    ActorKind.ARMED_GROUP: "swords",
    ActorKind.ORGANISATION: "building-2",
    ActorKind.MEDIA_OUTLET: "newspaper",
    ActorKind.INTERNATIONAL_BODY: "globe",
    ActorKind.DOCUMENT: "file-text",
    ActorKind.COLLECTIVE: "users",
    ActorKind.UNKNOWN: "circle-help",
}


def kind_word(kind: ActorKind) -> str:
    """The kind as a person reads it."""
    return "kind not set" if kind is ActorKind.UNKNOWN else kind.value


def summary(actor: Actor) -> str:
    """What stands below a name in a list: kind and counts."""
    parts = [kind_word(actor.kind)]
    if actor.claims:
        parts.append(count(actor.claims, "claim"))
    if actor.sources_published:
        parts.append(count(actor.sources_published, "source"))
    if actor.joined:
        parts.append(f"{len(actor.joined) + 1} joined")
    return " · ".join(parts)
