"""What follows from standing judgements and rows, found by plainer ways than the code's own."""

from statements.models import (
    Country,
    Judgement,
    Organization,
    OrganizationCountry,
    Signature,
    Statement,
)


def derived_in_record():
    """The derived columns as the record holds them."""
    organizations = Organization.objects.values_list(
        "pk", "representative", "parent", "signature_count", "statement_count"
    )
    return {
        "organizations": {key: (head or key, *others) for key, head, *others in organizations},
        "statements": pairs(Statement.objects.values_list("pk", "signature_count", "organization_count")),
        "countries": dict(Country.objects.values_list("pk", "organization_count")),
        "listed": pairs(OrganizationCountry.objects.values_list("pk", "organization", "listed_under")),
    }


def pairs(rows):
    return {key: others for key, *others in rows}


def derived_by_hand():
    """The same from the rows alone."""
    heads = heads_by_hand()
    withheld = set(Organization.objects.filter(is_withheld=True).values_list("pk", flat=True))
    shown = [
        row
        for row in Signature.objects.filter(is_draft=False, is_withheld=False).values(
            "pk", "organization", "statement", "state", "statement__status"
        )
        if row["state"] in {"listed", "disputed"}
        and not {row["organization"], heads.get(row["organization"])} & withheld
    ]
    public = [row for row in shown if row["statement__status"] == "published"]
    counts = {key: counts_of(key, heads, public) for key in heads}
    parents = parents_by_hand(heads)
    listed = listed_by_hand(heads)
    return {
        "organizations": {key: (heads[key], parents.get(key), *counts[key]) for key in heads},
        "statements": {
            key: statement_counts([row for row in shown if row["statement"] == key], heads)
            for key in Statement.objects.values_list("pk", flat=True)
        },
        "countries": {code: organizations_in(code, listed, counts) for code in codes()},
        "listed": {key: [owner, under] for key, (owner, _code, under) in listed.items()},
    }


def codes():
    return Country.objects.values_list("pk", flat=True)


def heads_by_hand():
    """Record -> head: a whole group is repainted at every merge."""
    heads = {key: key for key in Organization.objects.values_list("pk", flat=True)}
    for judgement in Judgement.objects.standing().filter(verdict="same").order_by("decided_at", "pk"):
        sides = (judgement.left_id, judgement.right_id)
        led, lead = sides if judgement.lead == "right" else sides[::-1]
        old, new = heads[led], heads[lead]
        heads = {key: new if head == old else head for key, head in heads.items()}
    return heads


def parents_by_hand(heads):
    """Head -> head of its parent, the later one where two stand."""
    parents = {}
    rows = Judgement.objects.standing().filter(verdict__endswith="branch").order_by("decided_at", "pk")
    for judgement in rows:
        sides = (heads[judgement.left_id], heads[judgement.right_id])
        branch, parent = sides if judgement.verdict == "left_is_branch" else sides[::-1]
        parents[branch] = parent
    return parents


def counts_of(key, heads, public):
    """Signatures and statements: of the group for a head, its own for another record."""
    own = [row for row in public if row["organization"] == key or heads.get(row["organization"]) == key]
    return len(own), len({row["statement"] for row in own})


def statement_counts(shown, heads):
    """Signatures and organisations of one statement."""
    return [len(shown), len({heads[row["organization"]] for row in shown if row["organization"]})]


def listed_by_hand(heads):
    """Link -> its organisation, its country, and the record that it is listed under."""
    links = list(OrganizationCountry.objects.values_list("pk", "organization", "country", "basis"))
    listed = {}
    for key, owner, code, basis in links:
        head = heads[owner]
        decided = {other for _, other, _, ground in links if heads[other] == head and ground == "curator"}
        winners = {head} & decided or decided
        listed[key] = (
            owner,
            code,
            head if not winners or (owner in winners and basis == "curator") else None,
        )
    return listed


def organizations_in(code, listed, counts):
    """How many public organisations or groups are listed under the country."""
    return len(
        {under for _, linked, under in listed.values() if linked == code and under and counts[under][0]}
    )
