# SPDX-License-Identifier: MIT
"""Turns two sets of rows into a merge, and rows into interchange formats."""
