"""The fact base in the formats of other programs: JSON, CSV, SQLite, changes as Atom. Rejected records stay out."""

from generator.export.as_atom import FEED, atom
from generator.export.as_csv import csv_files
from generator.export.as_json import base_json, pair_json, record_json
from generator.export.as_sqlite import database
from generator.export.data import records
from generator.export.earlier import is_earlier
from generator.export.tables import tables

__all__ = [
    "FEED",
    "atom",
    "base_json",
    "csv_files",
    "database",
    "is_earlier",
    "pair_json",
    "record_json",
    "records",
    "tables",
]
