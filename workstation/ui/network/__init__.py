# SPDX-License-Identifier: MIT
"""The Network tab."""
