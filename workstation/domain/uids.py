# SPDX-License-Identifier: MIT
"""Names that rows keep for life (design rule 2): 32 lower-case hexadecimal digits.

What people make gets a time-ordered random uid (the UUID version 7 layout of RFC 9562). What
follows from content gets a derived one (version 5), so that two analysts converge.
"""

import os
import time
from hashlib import sha256
from uuid import UUID, uuid5

NAMESPACE = UUID("5a0f3c1e-9d0b-5c57-8a2e-5d1f7be0a4c1")


def new_uid() -> str:
    """A fresh time-ordered uid."""
    stamp = time.time_ns() // 1_000_000
    tail = int.from_bytes(os.urandom(10), "big")
    value = (stamp << 80) | tail
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return f"{value:032x}"


def derived_uid(*parts: object) -> str:
    """The same uid for the same parts, everywhere and always.

    Parts are joined by the unit separator, which rule 1 keeps out of every text.
    """
    return uuid5(NAMESPACE, "\x1f".join(str(part) for part in parts)).hex


def source_uid(sha256_of_bytes: str) -> str:
    """Uid of a source, from the SHA-256 of its original bytes."""
    return derived_uid("source", sha256_of_bytes)


def text_uid(source: str, text: str) -> str:
    """Uid of one text of a source."""
    return derived_uid("text", source, sha256(text.encode("utf-8")).hexdigest())


def claim_uid(
    text: str, content: tuple[tuple[int, int], ...], speaker: tuple[tuple[int, int], ...]
) -> str:
    """Uid of a suggested claim, from where its content and speaker were first seen."""
    return derived_uid("claim", text, content, speaker)


def pair_uid(kind: str, one: str, other: str) -> str:
    """Uid of the undirected tie between two rows."""
    return derived_uid("link", kind, *sorted((one, other)))
