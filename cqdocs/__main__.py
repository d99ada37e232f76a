"""Run the command line: `python -m cqdocs`."""

import sys

from cqdocs.cli import main

if __name__ == "__main__":
    sys.exit(main())
