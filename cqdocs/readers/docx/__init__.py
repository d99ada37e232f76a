"""Word files to text: paragraphs, headings by style, rows, notes, and the numbers that Word shows."""
