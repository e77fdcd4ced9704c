"""What of a file is prose, and what stands around it: scanners for Markdown and the HTML inside it."""
