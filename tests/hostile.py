"""Texts that somebody might type to make a page, a terminal or a file do something (L24)."""

import re

HOSTILE: dict[str, str] = {
    "rich markup": "[red]x[/red] [/] [link=https://x.example]y[/link]",
    "textual action": "[@click=app.quit]weg[/] [bold",
    "ansi colour and clear": "\x1b[31mrood\x1b[0m\x1b[2J\x1b[H",
    "osc 8 link": "\x1b]8;;https://x.example\x1b\\klik\x1b]8;;\x1b\\",
    "osc 52 clipboard": "\x1b]52;c;aGFsbG8=\x07plak",
    "title": "\x1b]0;gestolen\x07titel",
    "c1 controls": "\x9b2J\x9d52;c;eA==\x9c\x85nel",
    "bidi": "\u202eachterstevoren\u202c \u2066binnen\u2069 \u200f\u061c",
    "zero width": "on\u200bzicht\u200dbaar\ufeff\u2060\u00ad",
    "long word": "a" * 10_000,
    "long wide": "你" * 3_000,
    "cjk": "你好，世界",
    "emoji": "👩‍👩‍👧‍👦 ❤️ 🇳🇱 👍🏽 1️⃣",
    "newlines": "een\ntwee\r\ndrie\u2028vier\x0bvijf\x0czes\n\n\n\n\nzeven",
    "tab and nul": "a\tb\0c\bd\x7f",
    "marks": "Z" + "\u0334\u0335\u0336\u0301" * 30 + "algo",
    "script": "<script>document.title='gestolen'</script><img src=x onerror=\"document.title='gestolen'\">",
    "attribute": "\" autofocus onfocus=\"document.title='gestolen'\" x='",
    "closing tags": "</textarea></p></main></html><h1>Over</h1><!--",
    "entity": "&lt;b&gt; &amp;amp; &#x3c;",
    "jinja": "{{ 7*7 }} {% include 'x' %} {# weg #}",
    "fluent": "{ $count -> *[other] x } { -term }",
    "toml basic": 'x"""\nsoort = "anders"\n[[toezegging]]\nwat = "ingevoegd',
    "toml literal": "x'''\n[vergadering]\n'''\\u0022 \\",
    "formula": '=HYPERLINK("https://x.example","klik")',
    "formula plus": "+1+cmd|' /C calc'!A0",
    "formula minus": "-2+3",
    "formula at": "@SUM(A1:A2)",
    "formula after space": "  =1+1",
    "full width formula": "＝1+1",
    "separators": 'a;b,c"d;"e"',
    "markdown": "# kop\n- [x](javascript:alert(1)) ![](https://x.example/p.png) `c` **v** | a | b |",
    "markdown html": "<https://x.example> <b onclick=x>dik</b>",
    "ical": "x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nSUMMARY:ingevoegd",
    "private use": "\ue000\ue001\uf8ff\U000f0000",
}
"""By what it tries."""

BYTES: dict[str, str] = {
    "lone surrogate": "%ED%A0%80x%ED%BF%BF",
    "overlong": "%C0%BCscript%C0%BEx",
    "cut short": "x%F0%9F",
    "no utf-8": "x%FF%FE%80",
    "codes": "x%1B%5B2J%C2%9B2J%00%07",
    "twice": "x%253Cb%253E%2500",
    "no digits": "x%zz%u0041%",
}
"""What no text holds, as a form sends it."""

CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u061c\ud800-\uf8ff\U000f0000-\U0010ffff]"
)
"""What may reach no screen and no file."""
CODES = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""What is not even given back to who typed it."""
