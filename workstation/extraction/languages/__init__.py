# SPDX-License-Identifier: MIT
"""Russian, French, Spanish, German and Arabic: the commonest ways to report speech, by rules.

Better nothing than wrong: what is unclear is not given. Names are taken as they are written.
"""

from workstation.extraction.languages.detection import READ, language_of
from workstation.extraction.languages.reading import attributions

__all__ = ["READ", "attributions", "language_of"]
