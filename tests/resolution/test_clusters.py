"""Clusters: heads, parents and networks, from pairs in the order in which they were judged."""

from statements.resolution.clusters import Place, place_records, way_between


def heads(keys, sames, branches=()):
    return {key: place.head for key, place in place_records(keys, sames, branches).items()}


def test_a_record_that_nobody_judged_stands_for_itself():
    assert place_records([1], [], []) == {1: Place(head=1, parent=None, network=1)}


def test_the_leading_side_stands_for_both():
    assert heads([1, 2], [(1, 2)]) == {1: 2, 2: 2}
    assert heads([1, 2], [(2, 1)]) == {1: 1, 2: 1}


def test_the_head_of_the_leading_group_stands_for_all():
    assert heads([1, 2, 3, 4], [(1, 2), (3, 4), (1, 3)]) == {1: 4, 2: 4, 3: 4, 4: 4}


def test_without_the_first_pair_the_others_stand_as_they_were_judged():
    assert heads([1, 2, 3], [(2, 3)]) == {1: 1, 2: 3, 3: 3}


def test_a_branch_of_one_record_is_a_branch_of_the_group():
    places = place_records([1, 2, 3, 4], [(1, 2)], [(3, 1), (4, 3)])
    assert places[3] == Place(head=3, parent=2, network=2)
    assert places[4] == Place(head=4, parent=3, network=2)
    assert places[1] == Place(head=2, parent=None, network=2)


def test_only_the_head_of_a_group_has_a_parent():
    places = place_records([1, 2, 3], [(1, 2)], [(1, 3)])
    assert places[1] == Place(head=2, parent=None, network=3)
    assert places[2] == Place(head=2, parent=3, network=3)


def test_of_two_parents_the_later_one_counts():
    assert place_records([1, 2, 3], [], [(1, 2), (1, 3)])[1].parent == 3


def test_a_circle_ends():
    places = place_records([1, 2], [], [(1, 2), (2, 1)])
    assert {places[1].network, places[2].network} == {1, 2}


def test_the_way_between_two_records_is_the_shortest_chain():
    edges = [(1, 2), (2, 3), (1, 4), (4, 5), (5, 3)]
    assert way_between(1, 3, edges) == [(1, 2), (2, 3)]
    assert way_between(3, 1, edges) == [(2, 3), (1, 2)]
    assert way_between(1, 9, edges) == []
