# SPDX-License-Identifier: MIT
"""The History panel: what was done, by whom and when, and taking any of it back."""
