"""Who a label names. A label is words; what they say of a speaker is read here and nowhere else."""
