"""Reading and writing fact files: the only place that imports the YAML library."""

from generator.yamlio.document import Document, Value
from generator.yamlio.reader import read, read_bytes

__all__ = ["Document", "Value", "read", "read_bytes"]
