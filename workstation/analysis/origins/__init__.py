# SPDX-License-Identifier: MIT
"""Finding common origins: copied texts, versions, statements reported in many places."""
