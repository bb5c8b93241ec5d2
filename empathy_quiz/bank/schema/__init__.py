"""What the nodes of a bank must be, and the values they become."""
