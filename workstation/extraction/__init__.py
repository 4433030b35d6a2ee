# SPDX-License-Identifier: MIT
"""Text in, suggestions out: pure functions, no file, no database."""

from workstation.extraction.engine import ENGINE, VERSION, KnownActor, extract
from workstation.extraction.output import relations

__all__ = ["ENGINE", "VERSION", "KnownActor", "extract", "relations"]
