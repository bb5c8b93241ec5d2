"""The thin shell: one file per command."""
