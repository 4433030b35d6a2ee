# SPDX-License-Identifier: MIT
"""In whose name somebody speaks, as words beside the speaker show it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from workstation.domain.actors import ActorKind
from workstation.domain.spans import Piece
from workstation.extraction.bodies import body_actor
from workstation.extraction.cast import Actor, bare
from workstation.extraction.scene import Resolved, Scene

_LEAD = r"(?:(?:speaking|writing|talking|testifying|appearing) )?(?:only |purely |strictly )?"
_PERSONAL = re.compile(
    rf"\b{_LEAD}(?:in (?:a|an|his|her|their|my) (?:own |purely |strictly )?"
    r"(?:personal|private|individual) capacity|as a private (?:citizen|individual|person)"
    r"|as a (?:simple |mere )?citizen|speaking personally"
    r"|(?:speaking|talking) (?:only )?for (?:him|her|my)self)\b",
    re.I,
)
_SELF = re.compile(r"\b(?:I|he|she|they)(?:[’']m)?(?: \w+){1,4} $|[“\"]$")
_BEHALF = re.compile(
    r"\b(?:on behalf of|(?P<lasting>who speaks for)|"
    r"in (?:his|her|their) capacity as [\w -]{3,30} (?:of|for)) (?:the )?"
    r"(?P<body>[A-Z][\w’'-]*(?: (?:of|for|and|the|[A-Z][\w’'-]*))*)"
)


def with_capacity(scene: Scene, who: Resolved, content: Sequence[Piece]) -> Resolved:
    """The speaker with the capacity that its sentence tells, or that was told before.

    Words of the content count only where the speaker tells it of himself.
    """
    actor = scene.cast.actors.get(who.key or "")
    if who.kind is ActorKind.PERSON:
        who = _told(scene, who, actor, content)
    if actor is None or who.body or who.personal:
        return who
    return who.spoken_for(actor.body, actor.body_pieces)


def _told(scene: Scene, who: Resolved, actor: Actor | None, content: Sequence[Piece]) -> Resolved:
    for match in _PERSONAL.finditer(scene.text, scene.start, scene.end):
        start, end = match.span()
        inside = any(a <= start < b for a, b in content)
        if who.key and (not inside or _SELF.search(scene.text, max(0, start - 60), start)):
            return replace(who, body=None, body_pieces=((start, end),), personal=True)
    told = _BEHALF.search(scene.text, scene.start, scene.end)
    if told is not None and not any(a <= told.start() < b for a, b in content):
        body = body_actor(scene.cast, bare(told["body"]))
        if body is not None and body.kind is not ActorKind.PERSON and body.name != who.key:
            if actor is not None and told["lasting"]:
                actor.body, actor.body_pieces = body.name, (told.span(),)
            return who.spoken_for(body.name, (told.span(),))
    return who
