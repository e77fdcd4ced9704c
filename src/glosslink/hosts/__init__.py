"""Other programs' plugin interfaces, one module for each: they hand documents over and report what comes back."""
