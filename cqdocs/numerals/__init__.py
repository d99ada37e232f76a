"""A numeral's text to its exact value; the one place that knows cn2an."""
