"""Reports: one module per format, each with a pure function from findings to text."""
