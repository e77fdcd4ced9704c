"""How documents are worked on: one after another or by many processes, and never twice for nothing."""
