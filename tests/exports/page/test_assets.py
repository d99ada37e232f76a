from pathlib import Path

from cqdocs.exports.page import assets

FOLDER = Path(assets.__file__).parent
LONGEST = 200


def test_every_script_and_style_that_lies_there_is_on_the_page() -> None:
    for path in FOLDER.glob("script/*.js"):
        assert path.read_text(encoding="utf-8") in assets.script()
    for path in FOLDER.glob("style/*.css"):
        assert path.read_text(encoding="utf-8") in assets.style()


def test_no_script_writes_html_or_asks_the_network() -> None:
    for word in ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "fetch("):
        assert word not in assets.script()


def test_every_file_can_be_read_in_one_sitting() -> None:
    for path in (*FOLDER.glob("*/*.js"), *FOLDER.glob("*/*.css"), FOLDER / "page.html"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST, path.name
