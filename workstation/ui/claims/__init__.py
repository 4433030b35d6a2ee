# SPDX-License-Identifier: MIT
"""The Claims tab: every claim as a table, for sorting, filtering and deciding in bulk."""
