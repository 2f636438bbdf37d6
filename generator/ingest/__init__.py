"""From article files to clean text: blocks, sentences, language."""
