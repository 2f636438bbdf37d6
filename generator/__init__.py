"""Factsheet: news articles in, checked YAML facts and a browsable site of them out."""

__version__ = "0.1.0"
