"""Pictures as data: where things stand. Templates draw them as SVG; a list beside each says the same."""
