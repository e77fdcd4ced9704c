"""Where forms stand in plain text."""
