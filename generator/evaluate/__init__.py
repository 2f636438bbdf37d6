"""Measuring the extractor: what it finds in articles against what careful readers marked in them by hand."""
