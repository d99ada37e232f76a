"""Mutants are drawn, told apart by their function, and counted."""

from pathlib import Path

from mutation.__main__ import interval
from mutation.mutants import sample, survivors
from mutation.transplant import changed_functions

SOURCE = '''"""A module."""
LIMIT = 3


def small(number: int) -> bool:
    """Whether a number is small."""
    return number < LIMIT
'''


def written(folder: Path) -> Path:
    path = folder / "cqdocs" / "small.py"
    path.parent.mkdir()
    path.write_text(SOURCE, encoding="utf-8")
    return path


def test_constants_and_functions_have_mutants(tmp_path: Path) -> None:
    drawn = sample([written(tmp_path)], 100, 0)
    assert drawn.total == len(drawn.mutants) > 2
    changes = {one.change.splitlines()[-1] for one in drawn.mutants}
    assert {"+LIMIT = 4", "+    return number <= LIMIT"} <= changes
    functions = {frozenset(changed_functions(one, SOURCE)) for one in drawn.mutants}
    assert functions == {frozenset(), frozenset({"small"})}


def test_a_sample_is_told_by_its_seed(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert sample([path], 2, 7) == sample([path], 2, 7)
    assert len({str(sample([path], 1, seed)) for seed in range(9)}) > 1


def test_survivors_are_found_again_though_their_lines_moved(tmp_path: Path) -> None:
    path = written(tmp_path)
    drawn = sample([path], 100, 0).mutants
    report = f"1/2 SURVIVED (0.1 s) {drawn[0]}\n2/2 killed by x (0.2 s) {drawn[1]}\n"
    path.write_text(SOURCE.replace("LIMIT = 3", "\nLIMIT = 3"), encoding="utf-8")
    (again,) = survivors(report, tmp_path).mutants
    assert again.change == drawn[0].change


def test_the_interval_holds_the_share_and_narrows() -> None:
    low, high = interval(85, 100)
    assert 0.76 < low < 0.85 < high < 0.92
    assert interval(850, 1000)[0] > low
