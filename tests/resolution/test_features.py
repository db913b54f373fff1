"""What the features and vetoes find in two names, one example at least for each."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.resolution.matching import FEATURES, VETOES, NameAndCountries, Verdict, compare, may_link

FOUND = {
    "equal names": ("Lantern Trust", "LANTERN-TRUST"),
    "shared words": ("Lantern Trust", "Fiducie Lantern"),
    "contained": ("Lantern Trust", "Lantern Trust of Weavers"),
    "telling words": ("Lantern Trust of Weavers", "Weavers' Lantern Trust"),
    "equal part": ("Lantern", "Lantern – Weavers for Clean Rivers"),
    "shared acronym": ("Weavers for Clean Rivers (WCR)", "Tisserands pour les rivières propres (WCR)"),
    "spelt acronym": ("WFCR", "Weavers for Clean Rivers"),
    "other acronym": ("Weavers for Clean Rivers (WCR)", "Weavers for Clear Rivers (XYZ)"),
    "same country": ("Lantern Trust|KE", "Lantern Fund|KE"),
    "other country": ("Lantern Trust|KE", "Lantern Fund|BO"),
    "added place": ("Lantern Trust", "Lantern Trust Kenya"),
    "own words differ": ("Lantern Trust", "Hollow Trust"),
    "words inserted": ("Centre for Lantern Law", "Centre for Lantern Maritime Law"),
    "words added": ("Lantern Trust", "Lantern Trust for Weavers"),
    "one common word": ("Freedom Trust", "Freedom Weavers Forum"),
    "other kind": ("Lantern Institute", "Lantern Network"),
    "kind added": ("Digital Rights", "Digital Rights Watch"),
    "qualifier added": ("Weavers' Union of Kenya|KE", "Independent Weavers' Union of Kenya|KE"),
    "common words": ("Union of Teachers", "Union of Women Teachers"),
    "part words": ("Lantern Trust", "Lantern Trust Youth"),
}
FORBIDDEN = {
    "different places": ("Lantern Trust Nairobi", "Lantern Trust Mombasa"),
    "different numbers": ("Lantern 19", "Lantern 21"),
    "different quotes": ("Weavers' Union “Alder”", "Weavers' Union “Birch”"),
    "acronym elsewhere": ("LTW|KE", "Lantern Trust of Weavers (LTW)|BO"),
    "nothing own elsewhere": ("National Union of Teachers|KE", "National Union of Teachers|BO"),
}
NAMES = sorted({name for names in (*FOUND.values(), *FORBIDDEN.values()) for name in names})


def known(name):
    words, _, codes = name.partition("|")
    return NameAndCountries(words, frozenset(codes.split()))


def said(left, right):
    return compare(known(left), known(right))


@pytest.mark.parametrize("name", FOUND)
def test_a_feature_is_found(name):
    assert name in {feature.name for feature in said(*FOUND[name]).features}


@pytest.mark.parametrize("name", FORBIDDEN)
def test_a_veto_forbids(name):
    answer = said(*FORBIDDEN[name])
    assert [feature.weight for feature in answer.features if feature.name == name] == [0]
    assert answer.verdict == Verdict.DIFFERENT
    assert not answer.link


def test_every_feature_and_veto_has_its_example():
    assert {rule.name for rule in FEATURES} == set(FOUND)
    assert {rule.name for rule in VETOES} == set(FORBIDDEN)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Lantern Trust", "Lantern Trust Kenya|KE", "right_is_branch"),
        ("Lantern Trust Kenya|KE", "Lantern International", "left_is_branch"),
        ("Lantern Trust|KE", "Lantern Trust Kenya", "same"),
        ("Lantern Trust, Kenya|KE", "Lantern Trust|KE", "same"),
        ("Lantern Trust Nairobi|KE", "Lantern Trust|KE", "left_is_branch"),
        ("Lantern Trust", "Lantern Trust Youth Group", "right_is_branch"),
        ("Lantern Trust's Seed Bank", "Lantern Trust", "left_is_branch"),
        ("Lantern Trust Kenya|KE", "Lantern Trust Bolivia|BO", "different"),
        ("LWCR Asia", "Lantern Weavers for Clean Rivers (LWCR)", "left_is_branch"),
        (
            "Lantern Weavers International|CH",
            "Kenyan Section of Lantern Weavers International|KE",
            "right_is_branch",
        ),
        ("Women's Union|KE", "Women's Union of Bolivia|BO", "different"),
        ("Lumbra", "Lumbra America|US", "right_is_branch"),
        ("Copper Society|US", "Copper Society Armenia|AM", "right_is_branch"),
        ("LWCR Bezirk Nord", "Lantern Weavers for Clean Rivers (LWCR)", "left_is_branch"),
        ("LWCR European Network|BE", "Lantern Weavers for Clean Rivers", "left_is_branch"),
        ("LumbraAid International", "Lumbra Aid Ghana|GH", "right_is_branch"),
        ("LWCA Cádiz|ES", "Lantern Weavers’ Club of Andalucía (LWCA)|ES", "left_is_branch"),
        ("Lumbra Wales|GB", "Lumbra|GB", "left_is_branch"),
        ("Teachers without Borders|GB", "Lehrer ohne Grenzen Schweiz|CH", "right_is_branch"),
        ("Women's Union|KE", "Frauenunion von Bolivien|BO", "different"),
        ("Lumbra Weavers' Forum", "Lumbra Weavers' Forum Vesperdal|DE", "right_is_branch"),
        ("Lumbra Weavers' Forum|DE", "Lumbra Weavers' Forum, Filiale Vesperdal|DE", "right_is_branch"),
        ("University of Nairobi|KE", "University of Nairobi, Faculty of Law|KE", "right_is_branch"),
        ("Centro Diritti dell'Università di Padova|IT", "Università di Padova|IT", "left_is_branch"),
        ("Lantern International", "LI Kenya|KE", "right_is_branch"),
        (
            "Lantern Weavers' Policy Forum|KE",
            "Lantern Weavers' Policy Forum – Coast Office|KE",
            "right_is_branch",
        ),
        ("Weavers' Union of Kenya|KE", "Independent Weavers' Union of Kenya|KE", "unsure"),
        ("Dyers' Weavers' Guild|TR", "DWG İzmir Copper Board|TR", "right_is_branch"),
    ],
)
def test_branches_are_told_with_their_direction(left, right, verdict):
    assert said(left, right).verdict == verdict


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ('Women\'s Rights Foundation "Alder"|AZ', "“Alder” Qadın Hüquqları Vəqfi|AZ"),
        ("Human Rights Network Lumbra|DE", "Menschenrechtsnetzwerk Lumbra|DE"),
        ("Youth Union “Lumbra”|KZ", "Союз молодёжи «Лумбра»|KZ"),
        ("Center for Freedom of Expression Lumbra|EG", "مركز لومبرا لحرية التعبير|EG"),
        ("Association of Young Journalists Lumbra|GE", "ახალგაზრდა ჟურნალისტთა ასოციაცია ლუმბრა|GE"),
        ("Red de Mujeres Campesinas Lumbra|PE", "Rede de Mulheres Camponesas Lumbra|PE"),
        ("Lumbra Weavers Cooperative|KE", "Lumbra Weaver's Co-operative Ltd|KE"),
        ("LumbraAid|KE", "Lumbra Aid|KE"),
        ("Lumbra Devlopment Program|KE", "Lumbra Development Programme (LDP)|KE"),
        ("Lumbra|KE", "Lumbra (Weavers and Dyers Project of East Africa)|KE"),
        ("Lumbra|KE", "Lumbra: Weavers and Dyers of East Africa|KE"),
        ("AFWR", "African Forum for Women's Rights (AFWR)|KE"),
        ("AWFD|TH", "Association of Weavers' Futures in Dyeing"),
        ("Lumbra Fund|CO", "Lumbra Fund Latin America|CO"),
        ("Réseau africain des tisserands Lumbra|SN", "African Network of Weavers Lumbra|SN"),
        ("Magyar Újságírók Szövetsége Lumbra|HU", "Federation of Hungarian Journalists Lumbra|HU"),
        ("台灣婦女和平協會|TW", "Taiwan Association of Women for Peace|TW"),
        ("สมาคมนักข่าวเพื่อสันติภาพลุมบรา|TH", "Lumbra Association of Journalists for Peace|TH"),
        ("Svenska Journalistförbundet Lumbra|SE", "Swedish Union of Journalists Lumbra|SE"),
        ("BUND|DE", "Bund für Umwelt und Naturschutz Dorfbach|DE"),
        ("Comitato per la riconciliazione Lumbra|IT", "Reconciliation Committee Lumbra|IT"),
    ],
)
def test_one_organisation_in_two_spellings_is_the_same(left, right):
    assert said(left, right).verdict == Verdict.SAME


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.sampled_from(NAMES),
        st.text(max_size=40),
        st.lists(st.sampled_from([*NAMES, "(", ")", ":", " – ", "/", '"', ", "]), max_size=5).map(" ".join),
    ),
    st.sampled_from(NAMES),
)
def test_the_order_of_the_two_says_nothing(left, right):
    one, other = said(left, right), said(right, left)
    assert one.score == other.score
    assert one.verdict == other.verdict.mirrored
    assert one.link == other.link
    assert not one.link or one.verdict == Verdict.SAME
    assert may_link(known(left), known(right)) == one.link
