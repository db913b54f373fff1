"""Markup of web pages: from bytes to a tree of elements, without what no browser prints."""

import re
from typing import Any

from lxml import etree

from statements.extraction.decoding import decode
from statements.extraction.lines import squeezed
from statements.extraction.refusal import Refused

UNPRINTED = (
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "applet", "canvas",
    "audio", "video", "select", "datalist", "textarea", "button", "input", "progress", "meter", "map", "xml",
)  # fmt: skip
"""Elements whose contents are code, controls or pictures; `xml` is what Word leaves behind."""

INLINE = (
    "a", "abbr", "acronym", "b", "basefont", "bdi", "bdo", "big", "blink", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "o:p", "q", "rp", "rt", "ruby",
    "s", "samp", "small", "span", "strike", "strong", "sub", "time", "tt", "u", "var", "wbr", "st1:place",
    "st1:city",
)  # fmt: skip
"""Elements that neither begin nor end a line."""

FIELD = "field"
"""What an inline element is called here that the page's own style shows as a block."""
SHOWN_AS_BLOCK = re.compile(r"\.([\w-]+)\s*\{[^{}]*\bdisplay\s*:\s*block\b", re.IGNORECASE)
SERVER_CODE = (("<?", "?>"), ("<%", "%>"))
META_CHARSET = re.compile(
    rb"""<(?:meta|\?xml|%@)[^<>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
INLINE_TAG = re.compile(rf"</?(?:{'|'.join(INLINE)})(?:\s[^<>]*)?/?>", re.IGNORECASE)
# Word puts "if" and "endif" into brackets that are no comment.
WORD_CONDITION = re.compile(r"<!\[(?:if|endif)[^<>\]]*\]>", re.IGNORECASE)
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

Element = Any
"""An element of lxml, which has no types."""


def parse_page(data: bytes) -> Element:
    """The tree of a page's elements; raises Refused when it is no text or too deep."""
    declared = META_CHARSET.search(data[:8192])
    return parse_markup(decode(data, declared[1].decode("ascii") if declared else None))


def parse_markup(text: str) -> Element:
    """The tree of the markup's elements, with scripts and inline elements gone and their words kept."""
    text = WORD_CONDITION.sub("", without_comments(without_server_code(text)))
    root = tree_of(text)
    if root is None:
        # Thousands of unclosed <b> or <font> lie in each other, and mean nothing here.
        root = tree_of(INLINE_TAG.sub("", text))
    if root is None:
        raise Refused("has more elements in each other than can be read.")
    show_blocks(root)
    etree.strip_elements(root, *UNPRINTED, with_tail=False)
    raise_digits(root)
    return root


def without_server_code(text: str) -> str:
    """The page without what its server would have run, and without a first line that names an interpreter."""
    if text.startswith("#!"):
        text = text.partition("\n")[2]
    for opening, closing in SERVER_CODE:
        if opening in text:
            text = "".join(outside(text, opening, closing))
    return text


def without_comments(text: str) -> str:
    """The markup without its comments; one that is never closed ends at the next bracket."""
    parts, start, closing = [], 0, 0
    while (begin := text.find("<!--", start)) >= 0:
        parts.append(text[start:begin])
        # What was found or missed is not looked for again, or many openings would cost their square.
        if 0 <= closing < begin + 4:
            closing = text.find("-->", begin + 4)
        following = text.find("<!--", begin + 4)
        is_closed = closing >= 0 and not 0 <= following < closing
        end = closing + 2 if is_closed else text.find(">", begin)
        if end < 0:
            return "".join([*parts, text[begin + 4 :]])
        start = end + 1
    return "".join([*parts, text[start:]])


def outside(text: str, opening: str, closing: str) -> list[str]:
    """The parts of `text` outside the pairs; one that is never closed hides nothing."""
    parts, start = [], 0
    while (begin := text.find(opening, start)) >= 0:
        end = text.find(closing, begin + len(opening))
        if end < 0:
            break
        parts.append(text[start:begin])
        start = end + len(closing)
    return [*parts, text[start:]]


def tree_of(text: str) -> Element | None:
    """The tree that lxml makes, without network and entities of its own, or None when it is too deep."""
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        root = None
    errors = parser.error_log
    if any("depth" in error.message.lower() for error in errors.filter_from_fatals()):
        return None
    return etree.Element("html") if root is None else root


def show_blocks(root: Element) -> None:
    """Make a field of each span of a class that the page's style shows as a block, on a line of its own."""
    rules = "".join("".join(style.itertext()) for style in root.iter("style"))
    shown = set(SHOWN_AS_BLOCK.findall(rules))
    for span in list(root.iter("span")) if shown else ():
        if not shown.isdisjoint((span.get("class") or "").split()):
            span.tag = FIELD


def raise_digits(root: Element) -> None:
    """Turn a footnote's raised number into raised digits, so that it does not look like part of the word."""
    for node in root.iter("sup"):
        words = (node.text or "").strip()
        if words.isdecimal() and words.isascii() and len(node) == 0:
            node.text = words.translate(SUPERSCRIPTS)
    etree.strip_tags(root, "sup")


def meta_of(root: Element, *names: str) -> str | None:
    """The first contents that the page declares under one of the names."""
    found = {
        (node.get("property") or node.get("name") or "").lower(): node.get("content")
        for node in root.iter("meta")
    }
    return next((squeezed(found[name]) for name in names if found.get(name)), None)


def title_of(root: Element) -> str | None:
    """What the page calls itself."""
    title = next(root.iter("title"), None)
    words = squeezed("".join(title.itertext())) if title is not None else ""
    return words or meta_of(root, "og:title", "twitter:title", "dc.title")


def language_of(root: Element) -> str | None:
    """The language that the page declares."""
    body = root.find("body")
    declared = root.get("lang") or (body.get("lang") if body is not None else None)
    return declared or meta_of(root, "language", "content-language", "dc.language", "og:locale")


def date_of(root: Element) -> str | None:
    """The day of publication that the page declares in its head."""
    return meta_of(
        root, "article:published_time", "date", "dc.date", "dc.date.issued", "dcterms.date", "datepublished"
    )
