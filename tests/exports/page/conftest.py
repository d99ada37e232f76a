"""A real browser to look at pages with, where there is one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from exports.page.browser import Browser

import cqdocs

PROGRAMS = ("chromium", "chromedriver")


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium without a window."""
    if not all(map(shutil.which, PROGRAMS)):
        pytest.skip("needs a browser: apt-get install chromium chromium-driver fonts-noto-cjk")
    browser = Browser.start(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.driver.quit()


@pytest.fixture
def browser(chromium: Browser) -> Iterator[Browser]:
    """The browser in a wide and light window; what a test leaves in the console is an error."""
    chromium.window(1280)
    yield chromium
    assert chromium.console() == []


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Callable[..., Browser]:
    """Show the page of a text or a file, or at one of its anchors."""

    def show(document: str | Path, anchor: str = "") -> Browser:
        parse = cqdocs.parse_file if isinstance(document, Path) else cqdocs.parse
        path = tmp_path / "page.html"
        path.write_text(parse(str(document)).to_html(), encoding="utf-8")
        browser.visit(path, anchor)
        return browser

    return show
