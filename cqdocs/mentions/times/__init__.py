"""Times in running text: points, from one to another, lengths, windows that end now, what recurs."""
