"""`python -m tests.fuzz TARGET [--minutes N]`: look for inputs that break a law; see README.md here."""

import argparse
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

TESTS = Path(__file__).parents[1]
NAMES = ("parse", "parse_bytes", "from_json", "parse_number", "parse_quantity", "parse_time")


def main() -> int:
    """Fuzz the target, or call it with the inputs that are given; 1 where one of these is a find."""
    command = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    command.add_argument("target", choices=NAMES)
    command.add_argument("--minutes", type=float, default=1.0, help="how long (default: 1)")
    command.add_argument("--folder", type=Path, help="where inputs and finds are (.fuzz/TARGET)")
    command.add_argument(
        "--replay",
        type=Path,
        nargs="+",
        metavar="FILE",
        help="call the target with these files or folders",
    )
    given = command.parse_args()
    sys.path.insert(0, str(TESTS))
    if given.replay:
        return replay(given.target, given.replay)
    folder = given.folder or Path(".fuzz") / given.target
    return fuzz(given.target, folder, round(60 * given.minutes))


def replay(name: str, paths: Sequence[Path]) -> int:
    """Call a target with files, or all files of folders, and show what it raises."""
    from fuzz.targets import TARGETS

    failed = 0
    for path in paths:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            try:
                TARGETS[name].call(file.read_bytes())
            except Exception:  # noqa: BLE001 - whatever it raises is what is looked for
                failed += 1
                sys.stdout.write(f"{file}\n{traceback.format_exc()}\n")
    sys.stdout.write(f"{failed} finds\n")
    return min(failed, 1)


def fuzz(name: str, folder: Path, seconds: int) -> int:
    """Fuzz a target for so many seconds; every module of the library tells what of it was reached."""
    import atheris

    with atheris.instrument_imports(include=["cqdocs"], exclude=["cqdocs.strategies"]):
        from fuzz.run import fuzz as run

        run(name, folder, seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
