"""A withheld name is cut out of other words however these spell it, and nothing else is."""

import pytest

from statements.models.hiding import NAME_MASK, hide_names, is_spelt_in


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We, the Club of Lyon, ask.", f"We, the {NAME_MASK}, ask."),
        ("CLUB OF\n  LYON", NAME_MASK),
        ("The Club of Lyonnais", "The Club of Lyonnais"),
        ("Clubs of Lyon", "Clubs of Lyon"),
        ("the Club-of-Lyon's “Club of Lyon”", f"the {NAME_MASK}'s “{NAME_MASK}”"),
        ("Clüb of Lyon; ＣＬＵＢ of Lyón", f"{NAME_MASK}; {NAME_MASK}"),
        ("Club of Club of Lyon of Lyon", f"Club of {NAME_MASK} of Lyon"),
        ("See https://example.org/club-of-lyon, or @ClubOfLyon", f"See {NAME_MASK} or {NAME_MASK}"),
        ("See https://example.org/club", "See https://example.org/club"),
    ],
)
def test_a_name_is_found_however_it_is_spelt_and_only_whole(text, shown):
    assert hide_names(text, "Club of Lyon") == shown


def test_the_longer_name_goes_first_and_no_name_changes_nothing():
    assert hide_names("Union of Wells", "Union\nUnion of Wells") == NAME_MASK
    assert hide_names("Union of Wells", "") == "Union of Wells"
    assert hide_names("a (b", "(b") == f"a {NAME_MASK}"
    assert hide_names("", "Union") == ""


def test_one_word_in_small_letters_is_a_word_and_no_name():
    assert hide_names("Hope and HOPE give hope", "Hope") == f"{NAME_MASK} and {NAME_MASK} give hope"
    assert hide_names("Hope and hope", "hope") == f"{NAME_MASK} and {NAME_MASK}"


def test_a_name_is_found_in_another_script():
    assert hide_names("Вода и Voda", "Voda") == f"{NAME_MASK} и {NAME_MASK}"


@pytest.mark.parametrize(
    ("text", "name", "shown"),
    [
        ("签名人张伟先生等", "张伟", "签名人{}先生等"),
        ("签名人张\n伟先生", "张 伟", "签名人{}先生"),
        ("代表の田中花子さん", "田中花子", "代表の{}さん"),
        ("서울시민회가 요구한다", "서울시민회", "{}가 요구한다"),
        ("โดยสมาคมน้ำแห่งชาติ", "สมาคมน้ำ", "โดย{}แห่งชาติ"),
        ("北京张伟协会，张伟", "张伟\n张伟协会", "北京{}，{}"),
        ("王先生和国王", "王", "王先生和国王"),
        ("见 https://example.org/%E5%BC%A0%E4%BC%9F.html 等", "张伟", "见 {} 等"),
        ("我们2023.9.15请求张伟先生回答", "张伟", "我们2023.9.15请求{}先生回答"),
    ],
)
def test_a_name_goes_where_no_space_parts_words(text, name, shown):
    assert hide_names(text, name) == shown.replace("{}", str(NAME_MASK))
    assert is_spelt_in(text, name) is (text != shown)


def test_another_mask_may_stand_for_it():
    assert hide_names("Letter of Union", "Union", "") == "Letter of "


@pytest.mark.parametrize(
    ("address", "is_spelt"),
    [
        ("https://clubofLyon.org/", True),
        ("https://example.org/letters/club_of-lyon.html", True),
        ("https://example.org/Club%20of%20Lyon", True),
        ("https://hope.example.org/", True),
        ("hope.txt", True),
        ("https://hopeful.org/", False),
        ("https://example.org/lyon/", False),
        ("", False),
    ],
)
def test_an_address_spells_a_name_in_one_word_or_several(address, is_spelt):
    assert is_spelt_in(address, "Club of Lyon\nHope") is is_spelt


def test_a_long_run_without_spaces_takes_no_longer_than_its_length():
    # Were each letter the beginning of another try, this would take minutes.
    assert hide_names(f"{'x' * 100_000} Hope", "Hope") == f"{'x' * 100_000} {NAME_MASK}"
