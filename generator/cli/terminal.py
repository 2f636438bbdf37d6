"""What the terminal can show."""

import os
from collections.abc import Mapping
from typing import TextIO


def wants_colour(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to colour what goes to `stream`: on a terminal, unless NO_COLOR or TERM=dumb, or with FORCE_COLOR."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return environment.get("TERM") != "dumb" and stream.isatty()


def can_animate(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a spinner may be shown on `stream`: only on a terminal that can move its cursor."""
    return environment.get("TERM") != "dumb" and stream.isatty()
