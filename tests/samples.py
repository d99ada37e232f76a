"""The texts over which every law is tested, beside those that each test draws."""

from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))


def read(path: Path) -> str:
    """The text of a file with its line ends as they are."""
    return path.read_bytes().decode("utf-8")


def drawn(strategy: st.SearchStrategy[str], count: int) -> list[str]:
    """So many texts of a strategy, the same in each run."""
    found: list[str] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def draw(text: str) -> None:
        found.append(text)

    draw()
    return found[:count]
