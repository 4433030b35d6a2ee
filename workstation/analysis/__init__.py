# SPDX-License-Identifier: MIT
"""Turns rows into comparisons and row states: pure functions."""
