# SPDX-License-Identifier: MIT
"""The Timeline tab."""
