"""Editing facts by command: a fact base and a wish give changed files. Nothing is written here but by `save`."""
