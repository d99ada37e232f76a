"""The words of drawn documents: none is a marker, a label or a number, alone or beside another."""

from __future__ import annotations

from typing import Final


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


VOCABULARY: Final = _split(
    "推进 产业 转型 加快 培育 生态 环境 治理 乡村 发展 群体 城市 改革 创新 教育 服务 文化 安全 "
    "保障 民生 协同 建设 绿色 资源 市场 交通 枢纽 平台 能力 体系 機制 質量 農業 國家 經濟 開放"
)
# What is numbered in 第一个优势.
NOUNS: Final = _split("优势 特点 任务")
# Numerals as headings and markers have them, each at its own index.
NUMERALS: Final = _split(
    "零 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十"
)
PLACES: Final = _split("青河 南岭 北湖 海蓝 晨光 云岭 东江 西岭")
MEDIA: Final = _split("日报 晚报 电视台 网 时报 通讯社 广播电台 新闻网 都市报 周刊")
# Media whose names look like something else: a figure, a title, a name of many parts.
MORE_OUTLETS: Final = ("法兰西24电视台", "《山海周刊》", "青川广播电视总台央广新闻")
SURNAMES: Final = _split("王 李 张 陈 赵 林 吴 周 孙 何 罗 宋 韩 邓 潘 欧阳 司马")
GIVEN: Final = _split("宁 明 远 海 素 文 平 伟 静 丽 东 波 涛 峰 洁 磊 敏 杰 燕 玲 华 飞")
# Names that no surname shows.
MORE_NAMES: Final = ("阿布都·热合曼", "买买提·艾力")
# An organisation and the offices that one may hold there.
ORGANS: Final = (
    ("青川省发展改革委", ("主任", "副主任", "新闻发言人")),
    ("国家渔业局", ("局长", "副局长", "总工程师")),
    ("青河市教育局", ("局长", "副局长")),
    ("东江省交通运输厅", ("厅长", "副厅长", "新闻发言人")),
    ("云岭县委", ("书记", "副书记")),
)

_SIMPLIFIED: Final = (
    "进产业转态环乡发众创务协设绿资场枢纽体机质农国经济开达万吨长问请记报电视网岭讯兰宁阳陈热员议谢两个项条类点势优图为华摄责编辑来标题则总织规范会办厅处书关"
    "实应当给该这样时间现将后对动强调战统计结构话说讲谈采访组张赵刘钱孙吴郑冯韩杨许邓罗欧马门东丽伟静涛杰飞贺级检审财税银铁医药学粮价证据见频节补复带过还没专"
    "际续权义决释营属简与从举团党让确层数担险养听观认识评论详语课谁输运边远选广号闻渔蓝云轮询诉县兴买绍览尔况终传虑区岁们师灯灭么宾"
)
_TRADITIONAL: Final = (
    "進產業轉態環鄉發眾創務協設綠資場樞紐體機質農國經濟開達萬噸長問請記報電視網嶺訊蘭寧陽陳熱員議謝兩個項條類點勢優圖為華攝責編輯來標題則總織規範會辦廳處書關"
    "實應當給該這樣時間現將後對動強調戰統計結構話說講談採訪組張趙劉錢孫吳鄭馮韓楊許鄧羅歐馬門東麗偉靜濤傑飛賀級檢審財稅銀鐵醫藥學糧價證據見頻節補復帶過還沒專"
    "際續權義決釋營屬簡與從舉團黨讓確層數擔險養聽觀認識評論詳語課誰輸運邊遠選廣號聞漁藍雲輪詢訴縣興買紹覽爾況終傳慮區歲們師燈滅麼賓"
)
# The traditional form of every character that drawn texts are made of.
TO_TRADITIONAL: Final = str.maketrans(_SIMPLIFIED, _TRADITIONAL)
# Half-width punctuation, as many pages have it between Chinese words.
TO_NARROW: Final = str.maketrans("：，；？！（）", ":,;?!()")
