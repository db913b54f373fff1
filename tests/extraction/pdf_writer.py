"""A writer of small PDF files, so that a test says what stands where on a page."""

A4 = "0 0 595 842"
FONTS = "/Resources << /Font << /F1 3 0 R >> >>"


def pdf(*pages, size=11, trailer=""):
    """A PDF of pages, each a list of (x, y, words) or (x, y, words, size), in points from the lower left.

    What is a string already, as `square` makes one, is drawn as it is.
    """
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, items in enumerate(pages):
        stream = "\n".join(item if isinstance(item, str) else shown(size, *item) for item in items)
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{A4}] /Contents {5 + 2 * number} 0 R {FONTS} >>",
            f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream",
        ]
    return assembled(objects, trailer)


def shown(size, left, bottom, words, own_size=None):
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {own_size or size} Tf {left} {bottom} Td ({escaped}) Tj ET"


def square(left, bottom, side):
    """A shape and no letter."""
    return f"{left} {bottom} {side} {side} re f"


def assembled(objects, trailer):
    data, offsets = b"%PDF-1.4\n", []
    for number, words in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{words}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    return (
        data
        + (
            f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(data)}\n%%EOF\n"
        ).encode()
    )


def column(left, top, lines, step=14):
    """Lines below each other."""
    return [(left, top - step * number, words) for number, words in enumerate(lines)]
