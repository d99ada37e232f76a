"""What was written, never changed: bytes to text, widths folded one for one, text in pieces."""
