"""What each line is. A block is a claim on a stretch of the page; the first rule that claims wins."""
