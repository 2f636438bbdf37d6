"""The fact base as one JSON text: `format`, then a list of records for each kind."""

import json

from generator.config import FORMAT
from generator.export.data import record_data, shown
from generator.model import KINDS, FactBase


def base_json(base: FactBase) -> str:
    """All records that are shown, each with its id; dates are EDTF, references are ids. Ends with a line end."""
    kinds = {f"{kind}s": [record_data(entry) for entry in shown(base, kind)] for kind in KINDS}
    return json.dumps({"format": FORMAT, **kinds}, ensure_ascii=False, indent=1) + "\n"
