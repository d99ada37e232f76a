"""Captions of pictures: 图为重庆夜景。新华社记者 刘潺/摄."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import CaptionBlock
from cqdocs.blocks.page import Claim, Page
from cqdocs.blocks.stamps import STAMP
from cqdocs.lexicon.senses import words_of
from cqdocs.lexicon.words import one_of
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK

# A credit is a few names; what is longer is a sentence.
_LONGEST_CREDIT: Final = 40
# A caption that nothing opens is one or two sentences.
_LONGEST_CAPTION: Final = 160


def _words(sense: str) -> tuple[str, ...]:
    return words_of("captions", sense)


def _credited(words: str) -> str:
    """A pattern for the words behind the last sentence, which name someone and what he did."""
    name = rf"[^。!?;,:()\s][^。!?;,:()]{{0,{_LONGEST_CREDIT}}}"
    return rf"(?<=[。!?)\]】\s])\(?(?P<credit>(?:{name}(?:[/\s]|(?<=\p{{Han}})))?{words})\)?\Z"


@cache
def _credit() -> regex.Pattern[str]:
    return regex.compile(_credited(one_of((*_words("credit"), *_words("maker")))))


@cache
def _maker() -> regex.Pattern[str]:
    """The credit of a caption that nothing opens: one name, set off from the verb or a reporter's."""
    return regex.compile(_credited(one_of(_words("maker"))))


@cache
def _opening() -> regex.Pattern[str]:
    """What opens a caption: 图为, a number of the picture, or the place where the picture was."""
    number = r"图\s?(?:[①-⑳]|\d{1,2}|[一二三四五六七八九十]{1,2}):"
    return regex.compile(rf"(?:\A|(?<=。))[(▲△↑↓]?(?:{one_of(_words('opening'))}|{number})")


@cache
def _frame() -> regex.Pattern[str]:
    """What a page puts around a caption: a tag, or the word picture and a time."""
    return regex.compile(
        rf"(?P<tag><figcaption[^<>]*>)(?P<text>.+?)(?:</figcaption>)?"
        rf"|[\[【(](?:图片|圖片|配图|图)[\])】]\s*(?:{STAMP}\s*)?:?\s*(?P<text>.+)"
    )


def claim_caption(page: Page, line: Line, start: int) -> Claim:
    """A whole line that says what a picture shows (图为…), or that a credit ends."""
    if start != line.text.start:
        return ()
    words = line.words
    frame = _frame().fullmatch(words) if words[0] in "<[【(" else None
    if frame is not None:
        text = Span(start + frame.start("text"), start + frame.end("text"))
        return (_caption(page, line.text, text, _credit()),)
    opening = _opening().search(words) if "图" in words or "圖" in words else None
    if opening is not None:
        if _credit().search(words) or _is_one_sentence(words, opening.start()):
            return (_caption(page, line.text, line.text, _credit()),)
        return ()
    if len(words) <= _LONGEST_CAPTION and words.rstrip(")").endswith(_words("maker")):
        made = _maker().search(words)
        if made and made.start() and words[: made.start()].rstrip(BLANK)[-1:] in ("。", "!", "?"):
            return (_caption(page, line.text, line.text, _maker()),)
    return ()


def _is_one_sentence(words: str, start: int) -> bool:
    """Whether a line is one sentence that opens like a caption; a longer one is a text about a picture."""
    stop = words.find("。")
    return start == 0 and not words.endswith("?") and stop in (-1, len(words) - 1)


def _caption(page: Page, span: Span, text: Span, credits: regex.Pattern[str]) -> CaptionBlock:
    """The caption in a stretch of a line, its credit taken off."""
    words = text.of(page.folded)
    credit = credits.search(words)
    if credit is None or not credit.start():
        return CaptionBlock(span, text)
    end = text.start + len(words[: credit.start()].rstrip(BLANK))
    named = Span(text.start + credit.start("credit"), text.start + credit.end("credit"))
    return CaptionBlock(span, Span(text.start, end), named)
