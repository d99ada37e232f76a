"""What is measured, a file for each part: `measure` gives its tables."""
