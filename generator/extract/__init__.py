"""From clean text to candidates: facts that rules find, each with the words that it rests on."""
