"""The rules, one a file; the docstring of each is its page of explanation."""
