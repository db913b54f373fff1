"""Fill in an admin form as a browser does: all that the page shows, changed where a curator changes it."""

from html.parser import HTMLParser


class Fields(HTMLParser):
    """Name -> values of every field on the page that a browser would send."""

    def __init__(self):
        super().__init__()
        self.values = {}
        self.select = self.textarea = None

    def handle_starttag(self, tag, attributes):
        held = dict(attributes)
        if tag == "select":
            self.select = held
            if "multiple" not in held:
                self.values[held["name"]] = [""]
        elif tag == "option" and self.select and "selected" in held:
            chosen = self.values.setdefault(self.select["name"], [])
            chosen[:] = [*(chosen if "multiple" in self.select else []), held["value"]]
        elif tag == "textarea":
            self.textarea = held["name"]
            self.values[self.textarea] = [""]
        elif tag == "input" and "name" in held:
            self.take_input(held)

    def take_input(self, held):
        kind = held.get("type", "text")
        is_off = kind in {"checkbox", "radio"} and "checked" not in held
        if kind not in {"submit", "file"} and not is_off:
            unsaid = "on" if kind in {"checkbox", "radio"} else ""
            self.values.setdefault(held["name"], []).append(held.get("value") or unsaid)

    def handle_endtag(self, tag):
        if tag == "select":
            self.select = None
        elif tag == "textarea":
            self.textarea = None

    def handle_data(self, data):
        if self.textarea:
            self.values[self.textarea][0] += data.removeprefix("\n").removeprefix("\r\n")


def fields_of(page):
    fields = Fields()
    fields.feed(page.content.decode())
    return fields.values


def save(client, address, **changes):
    """Open a form, change some fields, press Save; returns the answer."""
    page = client.get(address)
    assert page.status_code == 200
    return client.post(address, {**fields_of(page), **changes})
