"""The small part of statistics that the checks need: exact where numbers are small, no library."""
