# SPDX-License-Identifier: MIT
"""Kinds of actor as shown: one icon and one word each."""

from workstation.domain.actors import Actor, ActorKind

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


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 claim", "1,204 claims"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def summary(actor: Actor) -> str:
    """What stands below a name in a list: kind and counts."""
    parts = [kind_word(actor.kind)]
    if actor.claims:
        parts.append(counted(actor.claims, "claim"))
    if actor.sources_published:
        parts.append(counted(actor.sources_published, "source"))
    if actor.joined:
        parts.append(f"{len(actor.joined) + 1} joined")
    return " · ".join(parts)
