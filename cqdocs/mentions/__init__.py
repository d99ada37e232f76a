"""What running text says: figures, times, quotations, and what holds numerals and says none."""
