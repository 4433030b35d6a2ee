# SPDX-License-Identifier: MIT
"""The nouns and the rules about them; standard library only."""
