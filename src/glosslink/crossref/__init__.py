"""Who refers to whom: definitions to one another, posts to entries, entries to posts, posts to posts."""
