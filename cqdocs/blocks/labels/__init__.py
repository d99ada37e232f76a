"""Which words open a turn: what looks like a label, and what the whole page says for it."""
