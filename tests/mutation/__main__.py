"""`python -m tests.mutation ROOM… [--sample N] [--seed N]`: how many changes of the code the tests see."""

import argparse
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mutation.mutants import Sample

TESTS = Path(__file__).parents[1]
ROOT = TESTS.parent
# The tests that every room answers to, behind those of its own.
COMMON = (
    "tests/test_trees.py tests/seeds tests/lexicon/test_examples.py tests/laws/test_nesting.py "
    "tests/laws/test_tiling.py tests/laws/test_offsets.py tests/laws/test_drawn_trees.py"
).split()
OWN = {
    "mentions": ["tests/mentions", "tests/test_expressions.py", "cqdocs/mentions"],
    "blocks": ["cqdocs/blocks"],
    "tree": ["tests/tree", "cqdocs/tree", "cqdocs/model"],
}


def main() -> int:
    """Draw mutants of the rooms, run the tests for each, and say how many were killed."""
    command = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    command.add_argument("rooms", nargs="+", choices=list(OWN))
    command.add_argument("--sample", type=int, default=100, help="how many mutants (default: 100)")
    command.add_argument("--seed", type=int, default=0, help="of the sample (default: 0)")
    command.add_argument("--report", type=Path, default=Path("mutation.txt"), help="where to write")
    command.add_argument(
        "--again", action="store_true", help="try the survivors that the report names, and no other"
    )
    given = command.parse_args()
    sys.path.insert(0, str(TESTS))
    from mutation.mutants import sample, survivors

    if given.again:
        drawn = survivors(given.report.read_text(encoding="utf-8"), ROOT)
        given.report = given.report.with_suffix(".again.txt")
    else:
        paths = [path for room in given.rooms for path in (ROOT / "cqdocs" / room).rglob("*.py")]
        drawn = sample(sorted(paths), given.sample, given.seed)
    return run(given.rooms, drawn, given.report)


def run(rooms: list[str], drawn: "Sample", report: Path) -> int:
    """Run the tests for each mutant; the report names those that none fails for."""
    import pytest
    from mutation.plugin import Runner

    runner = Runner(drawn.mutants, ROOT, report)
    tests = [*(test for room in rooms for test in OWN[room]), *COMMON]
    options = ["-p", "no:cacheprovider", "--hypothesis-profile=mutation"]
    code = pytest.main([*options, *tests], plugins=[runner])
    if code:
        return int(code)
    count = len(drawn.mutants)
    killed = count - len(runner.survivors)
    low, high = interval(killed, count)
    sys.stdout.write(
        f"{killed} of {count} mutants killed, {killed / count:.1%} (95 %: {low:.1%} to {high:.1%}), "
        f"drawn from {drawn.total}; the others stand in {report}\n"
    )
    return 0


def interval(killed: int, count: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's interval of a share."""
    share = killed / count
    middle = share + z * z / (2 * count)
    spread = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    below = 1 + z * z / count
    return (middle - spread) / below, (middle + spread) / below


if __name__ == "__main__":
    sys.exit(main())
