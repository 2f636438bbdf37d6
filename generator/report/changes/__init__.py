"""What changed between two fact bases, for a terminal, for a pull request and for programs."""
