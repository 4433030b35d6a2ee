# SPDX-License-Identifier: MIT
"""The Actors tab: who speaks, under which names, and in whose."""
