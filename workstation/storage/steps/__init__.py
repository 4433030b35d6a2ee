# SPDX-License-Identifier: MIT
"""Migration steps, one file each; frozen once released."""
