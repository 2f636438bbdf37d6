"""From what the rules found to the facts of the article: put together, attributed, named."""
