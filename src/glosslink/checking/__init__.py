"""What is wrong with a glossary and with the links to it: one module per rule, one per format of report."""
