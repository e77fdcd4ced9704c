"""Whether a word in its sentence means what a glossary explains, or something else."""
