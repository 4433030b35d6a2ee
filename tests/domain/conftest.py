# SPDX-License-Identifier: MIT
"""How much work a function does, counted rather than timed."""

import re
import sys
from types import ModuleType

import pytest


@pytest.fixture
def steps():
    """Count the calls that a function makes, those into patterns included."""

    def _steps(function):
        count = 0

        def tally(_frame, event, _argument):
            nonlocal count
            count += event in ("call", "c_call")

        sys.setprofile(tally)
        try:
            function()
        finally:
            sys.setprofile(None)
        return count

    return _steps


@pytest.fixture
def nested_repeats():
    """Patterns of modules in which a repeat without a limit stands in another one.

    Such patterns may take quadratic time or worse on a long line.
    """

    def _nested(*modules: ModuleType) -> list[str]:
        patterns = [
            value
            for module in modules
            for value in vars(module).values()
            if isinstance(value, re.Pattern)
        ]
        return [p.pattern for p in patterns if _depth(re._parser.parse(p.pattern, p.flags)) > 1]

    return _nested


def _depth(parsed) -> int:
    """How deep repeats without a limit stand in one another."""
    deepest = 0
    for operator, argument in parsed:
        name = str(operator)
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            _, most, body = argument
            deepest = max(deepest, (str(most) == "MAXREPEAT") + _depth(body))
        elif name == "BRANCH":
            deepest = max(deepest, *(_depth(one) for one in argument[1]))
        elif name in ("SUBPATTERN", "ASSERT", "ASSERT_NOT", "GROUPREF_EXISTS", "ATOMIC_GROUP"):
            inner = [
                one
                for one in (argument if isinstance(argument, tuple) else (argument,))
                if hasattr(one, "data")
            ]
            deepest = max([deepest, *map(_depth, inner)])
    return deepest
