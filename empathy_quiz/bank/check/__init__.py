"""The linter: rules for items, rules for whole banks, and bots that try to win without understanding."""
