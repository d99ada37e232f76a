from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from click.testing import Result
from rich.cells import cell_len
from rich.text import Text

import cqdocs
from cqdocs.cli.issues import place
from cqdocs.cli.outline import render

Invoke = Callable[..., Result]


def test_the_page_begins_with_the_file_and_what_the_document_says_of_itself(
    invoke: Invoke, seeds: Path
) -> None:
    path = str(next(seeds.glob("003_*.txt")))
    lines = invoke("outline", path).stdout.splitlines()
    assert lines[:6] == [
        path,
        "  title      在新时代新征程全面建设现代化新重庆",
        "  source     求是",
        "  issue      2023/20",
        "  authors    中共重庆市委",
        "  published  2023-10-16 08:23:25",
    ]


def test_the_page_ends_with_counts_and_issues(invoke: Invoke, seeds: Path) -> None:
    page = invoke("outline", str(next(seeds.glob("000_*.txt")))).stdout
    structure, content, issues, first, *_ = page[page.index("  structure") :].splitlines()
    assert structure.startswith("  structure  7 sections · 6 questions · 6 answers · 40 points")
    assert content.startswith("  content    ")
    assert " sentences · " in content
    assert " quotes" in content
    assert issues == "  issues     3"
    assert first.startswith("  29:110     joined-paragraph  ")


def test_the_page_of_a_press_conference_is_this(press: str) -> None:
    page = render("press.txt", cqdocs.parse_file(press))
    assert page.partition("\n\n  structure")[0].splitlines() == [
        "press.txt",
        "  title      新闻发布会",
        "",
        "  # 新闻发布会",
        "",
        "    ## 一、建设文化强市",
        "      Q 重庆日报 (reporter)",
        "        请问,成效如何?",
        "      A 姜辉 (official)",
        "        主要有两个方面。",
        "        一是 修路",
        "        二是 通水",
        "        下一步,我们继续努力。",
    ]


def test_fields_about_the_event_are_shown_too() -> None:
    fields = "event: 2022年8月20日\nplace: 重庆\nhost: 王宁\nguests: 姜辉\nlayout: post\n"
    page = render("x", cqdocs.parse(f"---\ntitle: 发布会\n{fields}---\n\n路在这里。\n"))
    assert page.splitlines()[:6] == [
        "x",
        "  title      发布会",
        "  event      2022年8月20日",
        "  place      重庆",
        "  host       王宁",
        "  guests     姜辉",
    ]


def test_announced_points_that_are_missing_stand_among_the_issues() -> None:
    document = cqdocs.parse("主要抓了五个方面的工作。\n\n一是修路。\n\n二是通水。\n")
    assert [issue.code.value for issue in document.issues] == ["count-mismatch"]
    assert "1:1" in render("x", document).partition("issues")[2]
    assert "count-mismatch" in render("x", document)


def test_many_issues_are_cut_short_with_a_hint() -> None:
    page = render("x", cqdocs.parse("他说“好。\n\n" * 25))
    assert page.count("unpaired-quote") == 10
    assert page.endswith("and 15 more: see cqdocs issues\n")


def test_a_reference_date_that_the_text_does_not_give_is_shown() -> None:
    assert "speaks on" not in render("x", cqdocs.parse("路"))
    page = render("x", cqdocs.parse("路", datetime.date(2022, 8, 20)))
    assert "  speaks on  2022-08-20 (caller)\n" in page


def test_a_pipe_gets_whole_lines_without_colours(invoke: Invoke, seeds: Path) -> None:
    page = invoke("outline", str(next(seeds.glob("000_*.txt")))).stdout
    assert "\x1b" not in page
    assert "…\n" not in page
    assert max(map(cell_len, page.splitlines())) > 200
    assert not [line for line in page.splitlines() if line != line.rstrip()]


def test_a_terminal_gets_colours_and_lines_of_its_width(
    terminal: Callable[[int], None], seeds: Path
) -> None:
    terminal(40)
    document = cqdocs.parse_file(next(seeds.glob("000_*.txt")))
    page = render("x" * 99, document)
    assert "\x1b[" in page
    plain = Text.from_ansi(page).plain
    above, heading, issues = plain.partition("  issues     3\n")
    assert heading
    assert max(map(cell_len, above.splitlines())) == 40
    assert "        一是 始终坚持党政主导,将更高水…\n" in plain
    assert " …" not in above
    assert [line.strip() for line in issues.splitlines() if line.strip()] == [
        f"{place(document, issue):<11}{issue.code.value}  {issue.message}"
        for issue in document.issues
    ]
    assert min(map(cell_len, issues.splitlines()[:3])) > 40


def test_only_headings_speakers_and_markers_are_styled_not_the_sentences(
    terminal: Callable[[int], None], press: str
) -> None:
    terminal(40)
    lines = render("x", cqdocs.parse_file(press)).splitlines()
    assert "        请问,成效如何?" in lines
    assert "        主要有两个方面。" in lines
    assert "        \x1b[35m一是\x1b[0m 修路" in lines
