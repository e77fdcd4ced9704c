"""The rules, one module each, named like the rule."""
