"""What other programs rely on changes only with a line in the changelog."""

import re
from pathlib import Path

import cqdocs
from cqdocs.exports.as_json import SCHEMA
from cqdocs.kinds import IssueCode
from cqdocs.tables import SCHEMA_VERSION

CHANGELOG = (Path(__file__).parents[1] / "CHANGELOG.md").read_text(encoding="utf-8")


def listed(what: str) -> list[str]:
    """What the lines of one sort say, the newest first; such a line goes on up to the next of its list."""
    found = re.findall(rf"^- {what}:((?:.|\n(?![-\n]))*)", CHANGELOG, re.MULTILINE)
    return [" ".join(line.split()).rstrip(".") for line in found]


def codes(what: str) -> set[str]:
    return {code for line in listed(what) for code in re.findall(r"`([\w-]+)`", line)}


def test_issue_codes_come_and_go_with_a_line() -> None:
    """A new code is listed behind `- Issue codes added:`, one that is gone behind `- Issue codes removed:`."""
    assert codes("Issue codes added") - codes("Issue codes removed") == set(IssueCode)


def test_the_schema_of_json_changes_with_a_line() -> None:
    assert listed("JSON schema")[0] == f"`{SCHEMA}`"


def test_the_schema_of_tables_changes_with_a_line() -> None:
    assert listed("Table schemas")[0] == f"version {SCHEMA_VERSION}"


def test_the_number_of_names_is_said() -> None:
    assert f"- {len(cqdocs.__all__)} names at the root" in CHANGELOG
