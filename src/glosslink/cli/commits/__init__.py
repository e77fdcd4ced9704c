"""What Git has of documents: what is staged, pushed or changed, and its hooks."""
