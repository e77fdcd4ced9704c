"""Plain text as the matcher reads it: folded, with word boundaries, whatever the script."""
