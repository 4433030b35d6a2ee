# SPDX-License-Identifier: MIT
"""Text in, suggestions out: pure functions, no file, no database."""

from workstation.extraction.engine import KnownActor, extract
from workstation.extraction.engines import facts
from workstation.extraction.output import relations

__all__ = ["KnownActor", "extract", "facts", "relations"]
