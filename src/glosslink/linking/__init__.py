"""Which mentions of a glossary's terms become links in a document, and how these are written."""
