"""A document in other forms, and back where the form allows it; the tree itself is never changed."""
