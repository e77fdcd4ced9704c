"""What is known of single words: from dictionaries, and by how common they are."""
