"""The home page: what this is, what it holds, and what came last."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from statements.publishing.columns import STATEMENTS, pick
from statements.publishing.figures import site_figures
from statements.publishing.public import public_statements
from statements.publishing.seeds import count_seeds
from statements.publishing.tables import table_rows

LATEST = 5


def show_home(request: HttpRequest) -> HttpResponse:
    """What the registry is, its figures and its latest statements."""
    columns = pick(STATEMENTS, "title", "issuer", "date", "signature_count")
    rows = table_rows(columns, public_statements()[:LATEST])
    context = {"figures": site_figures(), "columns": columns, "rows": rows, "seeds": count_seeds()}
    return render(request, "statements/home.html", context)
