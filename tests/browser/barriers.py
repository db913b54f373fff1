"""Look at a page as everybody may meet it: narrow and wide, in light and in dark colours."""

from axe_playwright_python.sync_playwright import Axe

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")
RUN = "options => axe.run(document, options).then(result => result.violations)"
# A colour on its way from light to dark is neither.
SETTLE = "Promise.all(document.getAnimations().map(animation => animation.finished))"


def barriers_of(page) -> list[str]:
    """What stands in somebody's way on the page that is open, each with where it was met."""
    found = []
    page.evaluate(Axe().axe_script)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found.append(f"{width}: it scrolls sideways")
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.evaluate(SETTLE)
            found += [
                f"{width} {scheme}: {violation['id']}: {violation['nodes'][0]['html']}"
                for violation in page.evaluate(RUN, WCAG)
            ]
    return found
