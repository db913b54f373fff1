"""Web pages: what is refused, what is left out, and which lines the rest becomes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.extraction.html import read_html
from statements.extraction.readers import read_bytes
from statements.extraction.refusal import Refused


def page(markup, **options):
    return read_bytes(markup.encode(), file_name="page.html", **options)


def lines(markup):
    return [(line.element, line.text) for line in page(markup).lines]


def texts(markup):
    return [line.text for line in page(markup).lines]


def test_elements_that_lie_too_deep_are_refused():
    with pytest.raises(Refused, match="more elements in each other"):
        page("<div>" * 100_000 + "Union")


def test_unclosed_inline_elements_do_not_count_as_depth():
    assert texts("<p>" + "<b>" * 5000 + "Union of Weavers") == ["Union of Weavers"]


@pytest.mark.parametrize("markup", ["<html></html>", "<p>&nbsp;</p>", "<script>alert(1)</script>"])
def test_a_page_without_words_is_refused(markup):
    with pytest.raises(Refused, match="holds no text"):
        read_bytes(markup.encode(), file_name="page.html")


def test_entities_of_the_page_itself_are_not_expanded():
    bomb = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><p>Union &b;</p>'
    assert "haha" not in page(bomb).text


def test_blocks_become_lines_with_blank_ones_between_groups():
    assert lines(
        "<h2>Signed by</h2><ul><li>Union of Weavers<li><p>Potters' Guild</p></ul><p>Two of them.</p><p>End"
    ) == [
        ("h2", "Signed by"),
        (None, ""),
        ("li", "Union of Weavers"),
        ("li", "Potters' Guild"),
        (None, ""),
        ("p", "Two of them."),
        (None, ""),
        ("p", "End"),
    ]


def test_a_second_break_in_a_row_leaves_a_blank_line():
    assert texts("<p>Weavers<br>Potters<br/><br/>Bakers<br>") == ["Weavers", "Potters", "", "Bakers"]


def test_divisions_are_lines_of_one_group():
    assert texts("<div>Weavers</div><div>Potters <div>Bakers</div></div>") == ["Weavers", "Potters", "Bakers"]


def test_inline_elements_neither_split_nor_glue_words():
    assert texts("<p>U<b>ni</b>on <i>of</i> <a href=x>Wea</a><span>vers</span>\n<font>Lyon") == [
        "Union of Weavers Lyon"
    ]


def test_raised_digits_stay_apart_from_the_word():
    assert texts("<p>Union of Weavers<sup>12</sup> signed") == ["Union of Weavers¹² signed"]


@pytest.mark.parametrize(
    ("markup", "numbers"),
    [
        ("<ol><li>A<li>B</ol>", ["1. A", "2. B"]),
        ("<ol start=7><li>A<li value=12>B<li>C</ol>", ["7. A", "12. B", "13. C"]),
        ("<ol type=a start=26><li>A<li>B</ol>", ["z. A", "aa. B"]),
        ("<ol type=I start=4><li>A<li>B</ol>", ["IV. A", "V. B"]),
        ("<ol reversed><li>A<li>B</ol>", ["2. A", "1. B"]),
        ("<ol style='list-style: none'><li>A</ol>", ["A"]),
        ("<ol><li>1. A<li>U.S. Bakers</ol>", ["1. A", "2. U.S. Bakers"]),
        ("<ol start=5><li>7.7.7 Bakers<li>A</ol>", ["5. 7.7.7 Bakers", "6. A"]),
        ("<ul><li>A</ul>", ["A"]),
        ("<ol><li>A<ul><li>B</ul><li>C</ol>", ["1. A", "B", "2. C"]),
        ("<ol start=99999999999999><li>A</ol>", ["1. A"]),
    ],
)
def test_ordered_lists_have_their_printed_numbers(markup, numbers):
    assert texts(markup) == numbers


def test_only_the_first_line_of_an_item_is_the_item():
    assert lines("<ul><li>Weavers<br>Rue Haute 1</ul>") == [("li", "Weavers"), (None, "Rue Haute 1")]


def test_a_span_that_the_page_shows_as_a_block_is_a_line():
    style = "<style>p .who, .what { color: red; display:block }</style>"
    assert texts(f"{style}<p><span class=who>Jane Doe</span><span class='big what'>Weaver</span>") == [
        "Jane Doe",
        "Weaver",
    ]


def test_records_of_such_spans_are_rows_with_a_column_for_each_class():
    style = "<style>.who { display: block } .what { display: block }</style>"
    cards = "<div class=c><span class=who>{}</span> <span class=what>{}</span></div>"
    both = cards.format("Jane Doe", "Weaver") + cards.format("John Roe", "Dyer")
    document = page(f"{style}{both}<div class=c><span class=what>Potter</span></div>")
    assert [[line.text[slice(*cell)] for cell in line.cells] for line in document.lines] == [
        ["Jane Doe", "Weaver"],
        ["John Roe", "Dyer"],
        ["", "Potter"],
    ]


def test_blocks_that_show_a_class_twice_are_no_records_and_lose_no_word():
    style = "<style>.verse { display: block }</style>"
    poem = "<p><span class=verse>Mend the {0},</span><span class=verse>for the {0} is ours.</span></p>"
    nouns = ["weir", "lock", "quay"]
    assert [text for text in texts(style + "".join(map(poem.format, nouns))) if text] == [
        line for noun in nouns for line in (f"Mend the {noun},", f"for the {noun} is ours.")
    ]


def test_a_row_is_a_line_with_cells():
    document = page(
        "<table><tr><th>Name</th><th>Country</th></tr><tr><td>Union of <b>Weavers</b></td><td></td></tr>"
        "<tr><td colspan=2>Potters</td></tr><tr><td rowspan=2>Kenya</td><td>A</td></tr>"
        "<tr><td>B</td></tr></table>"
    )
    rows = [(line.element, [line.text[slice(*cell)] for cell in line.cells]) for line in document.lines]
    assert rows[:2] == [("th", ["Name", "Country"]), ("tr", ["Union of Weavers", ""])]
    assert rows[-2:] == [("tr", ["Kenya", "A"]), ("tr", ["", "B"])]
    assert "Potters" in document.text.splitlines()


def test_lines_within_a_cell_stay_apart():
    row = "<table><tr><td>Maria Lopez<br>Director</td><td>Society<br>of Bakers</td></tr></table>"
    assert texts(row) == ["Maria Lopez / Director\tSociety of Bakers"]


def test_a_table_that_only_holds_the_layout_becomes_its_lines():
    names = "".join(f"Guild {number}<br>" for number in range(5))
    assert texts(f"<table><tr><td>{names}</td><td><ul><li>Weavers</ul></td></tr></table>") == [
        *(f"Guild {number}" for number in range(5)),
        "",
        "Weavers",
    ]


def test_a_numbered_row_is_data_however_long_a_cell_describes_what_it_names():
    long = "They mend what the water took. " * 20
    document = page(f"<table><tr><td>1.</td><td>Union of Weavers</td><td>{long}</td></tr></table>")
    assert [len(line.cells) for line in document.lines] == [3]


def test_preformatted_lines_stay_as_they_are():
    assert texts("<pre>Yours,\n\n   Weavers   (Kenya)\n</pre>") == ["Yours,", "", "   Weavers   (Kenya)"]


CHROME = [
    "<nav><ul><li><a href=/>Home</a></ul></nav>",
    "<div class='main-menu'><a>Home</a></div>",
    "<div id=breadcrumbs>Home</div>",
    "<aside>Home</aside>",
    "<footer>Home</footer>",
    "<div role=navigation>Home</div>",
    "<div class='cookie-notice'>Home</div>",
    "<p class=share-bar>Home</p>",
    "<header><a>Home</a></header>",
    "<form><input value=x>Home</form>",
    "<script>Home</script><style>Home</style><noscript>Home</noscript>",
    "<ul class='nav navbar-nav'>" + "<li><a>Home</a>" * 20 + "</ul>",
]


@pytest.mark.parametrize("chrome", CHROME)
def test_chrome_is_left_out_and_what_follows_it_kept(chrome):
    found = texts(f"<body>{chrome}The letter itself says more than its menu does, as letters ought to.")
    assert found == ["The letter itself says more than its menu does, as letters ought to."]


@pytest.mark.parametrize(
    "opening", ["<form>", "<div class='sidebar'>", "<aside class='signatories'>", "<footer>"]
)
def test_the_block_that_holds_most_of_the_words_is_kept(opening):
    names = "".join(f"<li>Union of Weavers {number}" for number in range(30))
    assert (
        texts(f"<p>We, the undersigned, ask for bread.</p>{opening}<ul>{names}</ul>")[-1]
        == "Union of Weavers 29"
    )


def test_a_list_of_names_is_kept_even_where_the_text_is_longer():
    names = "".join(f"<li>Union {number}" for number in range(10))
    assert "Union 9" in texts(f"<p>{'We ask for bread. ' * 50}</p><div class='widget'><ul>{names}</ul></div>")


def test_what_a_server_or_word_left_behind_is_left_out():
    assert texts(
        "#!/usr/bin/php\n<?php $x='<p>no'; ?><%@ Page Title='x' %><p>Union of Weavers</p>"
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span "
        "style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Potters<o:p></o:p></p>"
    ) == ["Union of Weavers", "", "1. Potters"]


def test_server_code_that_never_ends_hides_nothing():
    assert texts("<p>Weavers</p><% <p>Potters</p>")[0] == "Weavers"


def test_the_head_tells_title_language_and_date():
    document = page(
        "<html lang=pt-BR><head><title>Carta  aberta</title>"
        "<meta property='article:published_time' content='2020-05-06T10:00'></head><p>União dos Tecelões"
    )
    assert (document.title, document.language, document.date) == ("Carta aberta", "pt-BR", "2020-05-06T10:00")
    assert document.text == "União dos Tecelões\n"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=iso-8859-9>", "cp1254"),
        ("<meta http-equiv=Content-Type content='text/html; charset=windows-1254'>", "cp1254"),
        ("", "cp1254"),
        ("<meta charset=iso-8859-1>", "utf-8"),
        ("<meta charset=utf-8>", "utf-16"),
    ],
)
def test_the_encoding_is_the_declared_one_unless_the_bytes_say_otherwise(head, encoding):
    words = "Dokumacılar Birliği ve Şişli Kadın Dayanışma Derneği"
    assert read_bytes(f"<html>{head}<p>{words}".encode(encoding), file_name="page.html").text == words + "\n"


def test_a_page_is_known_by_its_first_words_whatever_its_name():
    assert read_bytes(b"<!-- archive -->\n<HTML><p>Union", file_name="letter").media_type == "text/html"


HOSTILE = [
    "<p>x",
    "<b>",
    "</div>",
    "<li>",
    "<table><tr><td>",
    "&amp",
    "<!--",
    "<?",
    "<%",
    "<![if",
    "<a b='",
    "<sup>1",
]


@pytest.mark.parametrize("piece", [*HOSTILE, *(f"<div class=menu>{piece}" for piece in HOSTILE)])
def test_repeated_pieces_are_read_or_refused(piece):
    try:
        document = read_html(piece.encode() * 20_000)
    except Refused:
        return
    assert len(document.lines) <= 45_000


@given(
    st.lists(
        st.sampled_from([*HOSTILE, "</td>", "</table>", "</li>", "<ol>", "</p>", "<pre>", "<h1>", "x", "\n"])
    )
)
def test_any_markup_is_read_and_every_line_knows_its_place(pieces):
    document = read_html("".join(pieces).encode())
    assert all(document.text[line.start : line.end] == line.text for line in document.lines)
    assert not any("\n" in line.text for line in document.lines)


@given(st.binary())
def test_any_bytes_are_read_or_refused(data):
    try:
        read_html(data)
    except Refused as refusal:
        why = str(refusal)
    else:
        why = "."
    assert why.endswith(".")
