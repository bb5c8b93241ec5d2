"""What a question is, and how a file becomes one."""
