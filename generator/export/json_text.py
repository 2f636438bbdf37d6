"""JSON with a value on each line, as `json.dumps(value, ensure_ascii=False, indent=1)` writes it.

That one goes value by value through generators, and takes twenty times as long; there are thousands of files.
"""

from typing import Any

from pydantic_core import to_json


def json_text(value: Any) -> str:
    """Plain data as JSON; ends with a line end."""
    return f"{to_json(value, indent=1).decode()}\n"
