# SPDX-License-Identifier: MIT
"""Timelines: scale and ticks, packing, lanes, drawing. Pure functions."""
