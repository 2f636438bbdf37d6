"""The fact base as an SQLite database: keys, indexes, and a full-text index named `search`."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

from generator.export.data import Records
from generator.export.tables import Column, Table
from generator.model import KINDS

_SEARCHED = ("name", "title", "short", "aliases", "topics", "place")


def database(data: Records, tables: Iterable[Table]) -> bytes:
    """The bytes of a database that holds these tables of the data.

    `SELECT kind, id FROM search WHERE search MATCH 'fish*'` finds records by name, alias, title, topic, place and
    quote, with or without accents.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("BEGIN")
        for table in tables:
            _fill(connection, table)
        connection.execute(
            "CREATE VIRTUAL TABLE search USING fts5(kind UNINDEXED, id UNINDEXED, words, "
            "tokenize = 'unicode61 remove_diacritics 2')"
        )
        connection.executemany("INSERT INTO search VALUES (?, ?, ?)", _searched(data))
        connection.execute("COMMIT")
        return connection.serialize()


def _fill(connection: sqlite3.Connection, table: Table) -> None:
    own_key = table.columns[0].name == "id"
    columns = ", ".join(_declared(column, own_key) for column in table.columns)
    key = "" if own_key else f", PRIMARY KEY ({', '.join(c.name for c in table.columns[:2])})"
    connection.execute(f"CREATE TABLE {table.name} ({columns}{key}) WITHOUT ROWID")
    marks = ", ".join("?" * len(table.columns))
    connection.executemany(f"INSERT INTO {table.name} VALUES ({marks})", table.rows)  # noqa: S608 our own names
    for column in table.columns[1:]:
        if column.refers:
            connection.execute(f"CREATE INDEX {table.name}_{column.name} ON {table.name} ({column.name})")


def _declared(column: Column, own_key: bool) -> str:
    if column.name == "id" and own_key:
        return "id TEXT PRIMARY KEY"
    if column.name == "position":
        return "position INTEGER NOT NULL"
    return f"{column.name} TEXT" + (f" REFERENCES {column.refers} (id)" if column.refers else "")


def _searched(data: Records) -> Iterator[tuple[str, str, str]]:
    for kind in KINDS:
        for record in data[kind]:
            found = [record.get(field, ()) for field in _SEARCHED]
            words = [text for value in found for text in ([value] if isinstance(value, str) else value)]
            quotes = [item["quote"] for item in record.get("evidence", ())]
            yield kind, record["id"], "\n".join([*words, *quotes])
