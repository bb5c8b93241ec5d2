"""The score log: what is written down, where, and what can be read from it."""
