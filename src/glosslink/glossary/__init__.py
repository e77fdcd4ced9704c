"""What the terms are: entries, and one module per file format that they are read from."""
