"""Reconciling: for each name that is asked for, the public organisations it may mean, the likeliest first."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from statements.lookup import candidates
from statements.publishing.reconciliation.asked import Asked
from statements.publishing.reconciliation.known import Known, keys_by_public_id, load_known
from statements.publishing.reconciliation.near import keys_near
from statements.publishing.reconciliation.queries import Query, Strictness
from statements.publishing.reconciliation.scoring import Candidate, identified, score

LEAST = 1.0
"""A score below is not worth telling."""


def reconcile(queries: Mapping[str, Query], site: str) -> dict[str, list[Candidate]]:
    """Candidates by the client's keys; the number of queries to the database is the same for any number.

    `site` is scheme and host of the addresses that a query may name.
    """
    candidates.names.catch_up()
    asked = [Asked.of(query, site) for query in queries.values()]
    named = keys_by_public_id({query.name for query in queries.values()})
    near = keys_near(asked)
    known = load_known({*named.values(), *chain.from_iterable(near)})
    return {
        key: _answer(
            each, known.get(named.get(each.query.name, 0)), [known[one] for one in keys if one in known]
        )
        for key, each, keys in zip(queries, asked, near, strict=True)
    }


def _answer(asked: Asked, named: Known | None, near: Sequence[Known]) -> list[Candidate]:
    if named:
        return [identified(named)]
    once = {known.row.pk: known for known in near}.values()
    met = [known for known in once if known.has_any(asked.folded) and asked.is_met_by(known)]
    fitting = _of_types(asked.query, met)
    scored = [score(asked, known) for known in fitting]
    likely = sorted(
        (each for each in scored if each.score >= LEAST),
        key=lambda each: (-each.score, -each.known.row.signature_count, each.known.row.pk),
    )
    return _if_clear(likely)[: asked.query.limit]


def _of_types(query: Query, found: list[Known]) -> list[Known]:
    """Those of the types asked for; where these are a wish, all where there is none of them."""
    if not query.types:
        return found
    if query.strictness is Strictness.ALL and len(query.types) > 1:
        return []
    of_types = [known for known in found if known.row.kind in query.types]
    return found if query.strictness is Strictness.SHOULD and not of_types else of_types


def _if_clear(likely: list[Candidate]) -> list[Candidate]:
    """Nobody is linked without asking where two might be."""
    if sum(each.is_match for each in likely) < 2:
        return likely
    return [replace(each, is_match=False) for each in likely]
