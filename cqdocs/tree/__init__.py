"""Who contains whom: paragraphs made whole, points, turns and sections, built once from the blocks."""
