"""The command line as a whole: the group with all its commands."""

from cqdocs.cli import making, reading
from cqdocs.cli.group import app

__all__ = ["app", "making", "reading"]
