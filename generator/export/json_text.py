"""JSON with a value on each line, as `json.dumps(value, ensure_ascii=False, indent=1)` writes it.

That one goes value by value through generators, and takes twice the time; there are thousands of files.
"""

import json
from json.encoder import encode_basestring
from typing import Any


def json_text(value: Any) -> str:
    """Plain data as JSON; ends with a line end."""
    return f"{_text(value, chr(10))}\n"


def _text(value: Any, line: str) -> str:
    """A value; `line` is what its last line begins with, the end of the line before included."""
    if isinstance(value, str):
        return encode_basestring(value)
    inner = f"{line} "
    if isinstance(value, dict) and value:
        fields = [f"{inner}{encode_basestring(name)}: {_text(item, inner)}" for name, item in value.items()]
        return f"{{{','.join(fields)}{line}}}"
    if isinstance(value, list) and value:
        return f"[{','.join([inner + _text(item, inner) for item in value])}{line}]"
    return json.dumps(value)
