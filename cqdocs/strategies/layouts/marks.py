"""Layouts that mark the label: a colon, bold words, brackets, an ornament, a heading."""

from __future__ import annotations

from typing import Final

from cqdocs.strategies.choices import Choices
from cqdocs.strategies.layouts.layout import Layout, above, before, each
from cqdocs.strategies.people import (
    Cast,
    Person,
    generic,
    host,
    office,
    press,
    several,
    without_namesake,
)


def in_brackets(chosen: Choices) -> Cast:
    """A conference whose labels give the office behind the name."""

    def official(chosen: Choices) -> Person:
        who = office(chosen)
        return who._replace(label=f"{who.name}（{who.of}{who.title}）")

    presides, holder = host(chosen), office(chosen)
    presides = holder._replace(
        role="moderator", label=f"主持人（{holder.of}{holder.title}{holder.name}）"
    )
    return without_namesake(
        press(chosen)._replace(officials=several(chosen, official, 3), host=presides)
    )


def periodicals(chosen: Choices) -> Cast:
    """A conference in which media ask, with no word for their reporters."""

    def medium(chosen: Choices) -> Person:
        title = chosen.one(("山海周刊", "青河日报", "北湖晚报", "云岭时报"))
        return Person("reporter", of=title, label=f"《{title}》")

    return without_namesake(press(chosen)._replace(askers=several(chosen, medium, 4)))


def followed(chosen: Choices) -> Cast:
    """A generic reporter who also asks again."""
    again = Person("reporter", label="记者追问")
    cast = generic(chosen)
    return cast._replace(askers=[*cast.askers, again])


def spaced(chosen: Choices) -> Cast:
    """A conference whose labels set the name apart from the office."""
    return without_namesake(
        press(chosen)._replace(officials=several(chosen, lambda c: office(c, " "), 3))
    )


def steady(chosen: Choices) -> Cast:
    """The same with one official who answers all, for a label without a mark must come again."""
    cast = spaced(chosen)
    return cast._replace(officials=cast.officials[:1], host=None)


LAYOUTS: Final = {
    "plain": Layout("青河日报记者：何时开工？", each(before("{}："))),
    "generic-reporter": Layout("记者：何时开工？", each(before("{}：")), generic),
    "follow-up": Layout("记者追问：确定吗？", each(before("{}：")), followed),
    "office-in-brackets": Layout("王宁（渔业局局长）：九月。", each(before("{}：")), in_brackets),
    "periodical": Layout("《山海周刊》：电价会涨吗？", each(before("{}：")), periodicals),
    "bold": Layout("**王宁：**九月。", each(before("**{}：**"))),
    "bold-name": Layout("**王宁**：九月。", each(before("**{}**："))),
    "brackets": Layout("[王宁]九月。", each(before("[{}]"))),
    "lenticular": Layout("【王宁】九月。", each(before("【{}】"))),
    "lenticular-colon": Layout("【王宁】：九月。", each(before("【{}】："))),
    "triangle": Layout("▲王宁：九月。", each(before("▲{}："))),
    "bullet": Layout("●王宁：九月。", each(before("●{}："))),
    "square": Layout("■王宁：九月。", each(before("■{}："))),
    "alone": Layout("国家渔业局局长 陈海：⏎九月。", each(above("{}：")), spaced),
    "dash-alone": Layout("- 王宁：⏎九月。", each(above("- {}："))),
    "markdown-heading": Layout("### 王宁：⏎九月。", each(above("### {}："))),
    "no-colon": Layout("王宁⏎九月。", each(above("{}")), steady, fewest=8),
    "bracketed-alone": Layout("[王宁]⏎九月。", each(above("[{}]"))),
}
