"""Units and measure words: which one stands at a place, and what it is worth."""
