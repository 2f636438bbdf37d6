"""What a sentence mentions: persons with their offices, states, bodies, groups; word by word."""
