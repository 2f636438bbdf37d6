"""Word lists of the extractor and the checks: YAML, one file a subject; how to add a word stands on top of each."""
