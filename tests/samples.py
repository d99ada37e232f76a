"""The texts over which every law is tested, beside those that are drawn."""

from pathlib import Path

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))


def read(path: Path) -> str:
    """The text of a file with its line ends as they are."""
    return path.read_bytes().decode("utf-8")
