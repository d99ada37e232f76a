"""How fast it is, and how much it takes: `python tests/benchmarks/run.py [PART...]`; see docs/explanation/benchmarks.md."""

import sys
from pathlib import Path

if __name__ == "__main__":
    # The tests are where `benchmarks` is found, as pytest does it.
    sys.path[0] = str(Path(__file__).parents[1])
    from benchmarks.command import main

    main()
