"""The examples in docstrings run."""

import doctest
import importlib
import pkgutil

import memcon


def test_examples_run() -> None:
    attempted = 0
    for module in pkgutil.iter_modules(memcon.__path__):
        if module.name != "_memcon":
            result = doctest.testmod(importlib.import_module(f"memcon.{module.name}"))
            assert result.failed == 0, module.name
            attempted += result.attempted
    package = doctest.testmod(memcon)
    assert package.failed == 0
    assert package.attempted >= 3
    assert attempted >= 20
