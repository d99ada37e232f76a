"""The page in a real browser: what is clicked, typed and pressed, and that it can be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from exports.page.browser import Browser
from exports.page.test_hostile import ATTACKS
from samples import SEEDS
from selenium.webdriver.common.keys import Keys

import cqdocs

Open = Callable[..., Browser]
PRESS, ESSAY = SEEDS


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_heading_sorts_the_figures_up_and_down(open_page: Open, path: Path) -> None:
    page = open_page(path, "figures")
    values = [
        float(figure.value if figure.value is not None else figure.low or 0)
        for figure in cqdocs.parse_file(path).quantities
    ]
    button = page.one("#figures thead th:nth-child(3) button")
    for order, expected in (("ascending", sorted(values)), ("descending", sorted(values)[::-1])):
        button.click()
        assert page.one("#figures thead th:nth-child(3)").get_attribute("aria-sort") == order
        shown = page.run(
            "return [...document.querySelectorAll('#figures td.number')].map((c) => +c.dataset.sort)"
        )
        assert shown == pytest.approx(expected)
    page.one("#figures thead th:nth-child(1) button").click()
    numbers = page.texts("#figures tbody td:first-child")
    assert numbers == [str(number) for number in range(1, len(values) + 1)]
    assert len(page.every("#figures [aria-sort]")) == 1


def test_what_has_no_value_is_sorted_last(open_page: Open) -> None:
    page = open_page("去年甲。2021年乙。2019年丙。", "times")
    for _ in range(2):
        page.one("#times thead th:nth-child(3) button").click()
        assert page.texts("#times tbody td:nth-child(3)")[-1] == ""


def test_a_row_leads_to_its_place_and_a_mark_to_its_row(open_page: Open) -> None:
    page = open_page(PRESS)
    page.one(".views a[href='#figures']").click()
    assert not page.one("#text").is_displayed()
    page.one("#figure-90-row th a").click()
    assert page.one("#text").is_displayed()
    assert not page.one("#figures").is_displayed()
    assert page.in_sight("#figure-90")
    assert page.focus() == "figure-90"
    page.one(".card a").click()
    assert page.in_sight("#figure-90-row")
    page.driver.back()
    assert page.in_sight("#figure-90")


def test_the_outline_and_the_replies_lead_to_their_places(open_page: Open) -> None:
    page = open_page(PRESS)
    page.one(".outline a[href='#turn-7']").click()
    assert page.in_sight("#turn-7")
    assert page.one(".outline [aria-current]").get_attribute("hash") == "#turn-7"
    page.one("#turn-7 .reply").click()
    assert page.in_sight("#turn-8")
    page.one(".outline a[href='#turn-3']").click()
    page.one("#issue-1-place").click()
    assert page.in_sight("#issue-1")


@pytest.mark.parametrize("anchor", ["turn-9", "figure-100", "point-20", "time-30-row", "issue-3"])
def test_an_address_leads_to_its_place(open_page: Open, anchor: str) -> None:
    for width in (1280, 390):
        page = open_page(PRESS, anchor)
        assert page.in_sight(f"#{anchor}")
        page.window(width)


def test_a_mark_shows_value_unit_and_hedge_under_the_pointer(open_page: Open) -> None:
    page = open_page(PRESS)
    page.point_at(page.one("#figure-2"))
    card = page.one(".card")
    assert card.is_displayed()
    assert page.texts(".card dt") == ["value", "unit", "hedge", "kind"]
    assert page.texts(".card dd") == ["38,000,000", "亩", "above", "measure"]
    page.press(Keys.ESCAPE)
    assert not card.is_displayed()


def test_search_finds_what_runs_over_marks_and_counts_it(open_page: Open) -> None:
    page = open_page(PRESS)
    doc = cqdocs.parse_file(PRESS)
    spoken = "\n".join([doc.sections[0].text, *(turn.speaker.label.text for turn in doc.turns)])
    page.press("/", "达到1092.8万吨;")
    page.wait_for(".search output", "1 / 1")
    page.press(Keys.ESCAPE, "/", "重庆")
    page.wait_for(".search output", f"1 / {spoken.count('重庆')}")
    page.press(Keys.ENTER, Keys.ENTER)
    page.wait_for(".search output", f"3 / {spoken.count('重庆')}")
    assert page.run("return CSS.highlights.get('found').size") == spoken.count("重庆")
    page.press("无此词")
    page.wait_for(".search output", "none")


def test_search_knows_no_width_and_no_case(open_page: Open) -> None:
    page = open_page("建成ＡＩ中心,ai好。")
    page.press("/", "Ai")
    page.wait_for(".search output", "1 / 2")


def test_search_leaves_rows_out_of_a_table(open_page: Open) -> None:
    page = open_page(PRESS, "figures")
    kinds = [figure.kind for figure in cqdocs.parse_file(PRESS).quantities]
    page.press("/", "money")
    page.wait_for(
        ".search output", f"{kinds.count(cqdocs.kinds.QuantityKind.MONEY)} of {len(kinds)}"
    )
    page.press(Keys.ESCAPE)
    assert len(page.every("#figures tbody tr[hidden]")) == 0


def test_keys_lead_from_turn_to_turn_and_from_view_to_view(open_page: Open) -> None:
    page = open_page(PRESS)
    page.press("j", "j", "j")
    assert page.focus() == "turn-1"
    assert page.in_sight("#turn-1")
    page.press("j", "k", "k")
    assert page.focus() == "section-2"
    page.press("3")
    assert page.one("#times").is_displayed()
    page.press("1", "?")
    assert page.one("dialog").is_displayed()
    page.press(Keys.ESCAPE)
    assert not page.one("dialog").is_displayed()
    page.press("m")
    assert page.one("[data-do='marks']").get_attribute("aria-pressed") == "false"


def test_dark_and_light_follow_the_system_until_somebody_chooses(open_page: Open) -> None:
    page = open_page(ESSAY)
    paper = "return getComputedStyle(document.body).backgroundColor"
    light = page.run(paper)
    page.window(1280, "dark")
    dark = page.run(paper)
    assert light != dark
    page = open_page(ESSAY)
    page.press("d")
    assert page.run(paper) == light
    assert page.one("[data-do='theme']").text == "Dark"
    page.run("localStorage.clear()")


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_nothing_stands_outside_of_the_window(open_page: Open, path: Path, width: int) -> None:
    page = open_page(path)
    page.window(width)
    for anchor in ("text", "figures", "times", "issues"):
        page.one(f".views a[href='#{anchor}']").click()
        assert page.run("return document.documentElement.scrollWidth <= innerWidth")


CONTRASTS = (Path(__file__).parent / "contrasts.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_all_text_has_contrast_enough_to_be_read(open_page: Open, path: Path, scheme: str) -> None:
    page = open_page(path)
    page.window(1280, scheme)
    for key in "14":
        page.press(key)
        assert page.run(CONTRASTS) == []


def test_what_is_printed_is_the_text_alone(open_page: Open) -> None:
    page = open_page(PRESS)
    page.window(800, medium="print")
    assert not [one for one in (".bar", ".side", ".card") if page.one(one).is_displayed()]
    assert page.one("#text").is_displayed()


def test_without_scripts_all_views_are_there(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(cqdocs.parse_file(PRESS).to_html(), encoding="utf-8")
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.visit(path)
        shown = [
            browser.one(one).is_displayed() for one in ("#text", "#figures", "#times", ".search")
        ]
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert shown == [True, True, True, False]


def test_no_attack_is_carried_out(open_page: Open) -> None:
    text = "".join(f"## {attack}\n\n**记者{attack}:**{attack}3万吨。\n\n" for attack in ATTACKS)
    page = open_page(text)
    assert len(page.every("script")) == 1
    assert page.texts("h2")[: len(ATTACKS)] == ATTACKS
    assert page.run("return performance.getEntriesByType('resource').length") == 0
    for key in "1234":
        page.press(key)
    assert str(page.driver.current_url).startswith("file:")


def test_the_policy_stops_what_asks_the_network(browser: Browser, open_page: Open) -> None:
    page = open_page("正文。")
    asked = page.driver.execute_async_script(
        "const done = arguments[0];"
        "fetch('http://127.0.0.1:9/').then(() => done('sent'), () => done('stopped'))"
    )
    assert asked == "stopped"
    complaints = browser.console()
    assert all("Content Security Policy" in one for one in complaints)
    assert complaints


def test_links_work_in_the_frame_of_a_notebook(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "notebook.html"
    frame = cqdocs.parse_file(PRESS)._repr_html_()
    path.write_text(f"<!doctype html><meta charset=utf-8>{frame}", encoding="utf-8")
    browser.visit(path)
    browser.driver.switch_to.frame(browser.one("iframe"))
    browser.one(".views a[href='#figures']").click()
    browser.one("#figure-90-row th a").click()
    assert browser.in_sight("#figure-90")
    browser.press("d")
    browser.driver.switch_to.default_content()
    assert str(browser.driver.current_url) == path.as_uri()
