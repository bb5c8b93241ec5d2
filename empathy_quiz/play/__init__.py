"""One person at a terminal."""
