"""In which shapes the name of an entry is written: its numbers and cases, spellings, other names."""
