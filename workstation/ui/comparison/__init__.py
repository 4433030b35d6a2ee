# SPDX-License-Identifier: MIT
"""The Comparison tab: questions × actors, with the quotes behind each cell."""
