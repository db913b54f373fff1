"""Chrome of web pages: navigation, menus, share bars and notices, which are no part of the document."""

import re

from lxml import etree

from statements.extraction.html_markup import Element

TAGS = (
    "nav", "header", "footer", "aside", "form", "dialog", "menu",
    "div", "section", "ul", "ol", "table", "td", "p", "details",
)  # fmt: skip
"""Elements that may be chrome."""

ALWAYS = frozenset(["nav", "footer", "aside", "form", "dialog", "menu"])
ROLES = frozenset(
    [
        "navigation",
        "banner",
        "contentinfo",
        "search",
        "complementary",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
    ]
)
WORDS = frozenset(
    [
        *(
            "advert",
            "ads",
            "breadcrumb",
            "breadcrumbs",
            "comment",
            "commentlist",
            "comments",
            "consent",
            "cookie",
            "cookies",
            "crumbs",
        ),
        *("footer", "gdpr", "hamburger", "login", "menu", "menus", "modal", "nav", "navbar", "navi"),
        *(
            "navigation",
            "navigator",
            "newsletter",
            "pager",
            "pagination",
            "paging",
            "popup",
            "promo",
            "related",
        ),
        *("search", "share", "sharebar", "sharedaddy", "sharing", "sidebar", "skip", "sitemap", "skiplink"),
        *("social", "submenu", "subscribe", "tagcloud", "toolbar", "topbar", "widget", "widgets"),
    ]
)
"""Words of a class or id that say what an element is."""

KEPT = re.compile(r"sign|firm|assin|unterz|endors|support|podpis|imza|adher", re.IGNORECASE)
"""Parts of a class or id that speak of signatories."""

NAME_PARTS = re.compile(r"[a-z]+|[A-Z][a-z]*")
COUNT_ITEMS = etree.XPath("count(descendant::li) + count(descendant::tr) + count(descendant::dt)")
LARGE_SHARE = 0.5
LARGE_SHARE_OF_LINKS = 0.9
"""A short letter may stand below a long menu, so mere links must be nearly all there is to be kept."""
MANY_ITEMS = 5
WORK = 6
"""So many times the page's text is looked at, at most, however its elements lie in each other."""


def prune_chrome(root: Element) -> None:
    """Take the chrome out of the tree, but never the block that holds most of its words or of its items."""
    suspects = [node for node in root.iter(*TAGS) if looks_like_chrome(node)]
    whole, items = (size_of(root), count_items(root)) if suspects else (0, 0)
    budget = WORK * max(1, whole)
    dropped: set[Element] = set()
    for node in suspects:
        if budget <= 0:
            break
        if not dropped.isdisjoint(node.iterancestors()):
            continue
        size = size_of(node)
        budget -= size + 1
        links = sum(size_of(link) for link in node.iter("a"))
        share = LARGE_SHARE_OF_LINKS if links >= size * LARGE_SHARE_OF_LINKS else LARGE_SHARE
        if size <= whole * share and not holds_the_list(node, size - links, items):
            dropped.add(node)
    for node in dropped:
        drop(node)


def looks_like_chrome(node: Element) -> bool:
    """Whether the element's tag, role, class or id says that it is no part of the document."""
    if node.get("role") in ROLES:
        return True
    names = f"{node.get('class', '')} {node.get('id', '')}"
    if node.tag in ALWAYS:
        return not KEPT.search(names)
    if node.tag == "header":
        return is_page_header(node)
    if names == " " or KEPT.search(names):
        return False
    return not WORDS.isdisjoint(part.lower() for part in NAME_PARTS.findall(names))


def is_page_header(node: Element) -> bool:
    """Whether a header belongs to the site and not to the document, whose own has a heading."""
    if next(node.iter("h1", "h2"), None) is not None:
        return False
    return not any(ancestor.tag in {"article", "main"} for ancestor in node.iterancestors())


def size_of(node: Element) -> int:
    """How many letters stand in an element."""
    return len(" ".join(etree.tostring(node, encoding="unicode", method="text", with_tail=False).split()))


def count_items(node: Element) -> int:
    """How many items and rows stand in an element."""
    return int(COUNT_ITEMS(node))


def holds_the_list(node: Element, unlinked: int, items: int) -> bool:
    """Whether most of the page's items stand here and they are not mere links, as those of a menu are."""
    own = count_items(node)
    if own < MANY_ITEMS or own <= items * LARGE_SHARE or node.tag == "nav":
        return False
    return unlinked > size_of(node) * LARGE_SHARE


def drop(node: Element) -> None:
    """Take an element out and leave the words behind it where they are."""
    gap = etree.Element("div")
    gap.tail = node.tail
    node.getparent().replace(node, gap)
