"""Link the first mention of each glossary term in a document, and change nothing else."""
