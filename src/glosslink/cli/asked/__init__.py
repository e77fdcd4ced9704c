"""What a command line asks for: which documents, and what to do with them."""
