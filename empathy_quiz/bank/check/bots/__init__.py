"""Players that understand nothing, and what they would earn."""
