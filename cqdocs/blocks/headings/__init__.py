"""What heads a section: marks, numbers, a line of its own, and the titles of the texts of a page."""
