"""What the user is told, and where results go."""
