"""Libraries that are imported when they are first needed."""

import importlib
from typing import Any


def need(module: str, purpose: str) -> Any:
    """Import `module`, or say what to install."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        raise ImportError(f"{purpose} needs {package}: pip install {package}", name=package) from error
