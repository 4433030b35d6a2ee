# SPDX-License-Identifier: MIT
"""What intake makes of a file: text and what the document says about itself."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """One document as received and read.

    Missing facts are empty or None, never invented. `published_on` is an ISO day. `pages`
    holds the offset in `text` at which each page starts (empty when there are no pages).
    `attachments` are documents of their own; `thread` holds what ties a mail to others
    (`message_id`, `in_reply_to`, `references`), `headers` its printable header data.
    """

    name: str
    media_type: str
    original: bytes
    sha256: str
    text: str
    title: str = ""
    author: str = ""
    publisher: str = ""
    published_on: str | None = None
    url: str = ""
    language: str = ""
    encoding: str = ""
    pages: tuple[int, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    thread: dict[str, str] = field(default_factory=dict)
    attachments: tuple["Document", ...] = ()
    refused_attachments: tuple[tuple[str, str], ...] = ()  # name, reason
