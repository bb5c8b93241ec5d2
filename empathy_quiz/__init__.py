"""A quiz trainer on empathy in customer service, for the terminal."""

__version__ = "0.1.0"
