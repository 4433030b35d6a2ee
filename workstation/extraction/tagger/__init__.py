# SPDX-License-Identifier: MIT
"""The trained tagger: who speaks, the cue, the content, and which belong together."""
