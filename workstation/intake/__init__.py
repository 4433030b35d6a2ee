# SPDX-License-Identifier: MIT
"""Turns bytes into text."""
