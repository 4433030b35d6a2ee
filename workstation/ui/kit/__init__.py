# SPDX-License-Identifier: MIT
"""Widgets, models and signs that every screen is made of."""
