"""Dates as they are written, to the dates they mean."""
