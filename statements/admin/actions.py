"""Actions: one curation call on the chosen rows, a line in each row's log, a message that counts."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.helpers import ActionForm
from django.contrib.admin.models import CHANGE, LogEntry
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from statements.admin.kept import author_of


class ReasonActionForm(ActionForm):
    """The action menu with room for a reason."""

    reason = forms.CharField(required=False, label="Reason:", max_length=500)


def act(
    screen: ModelAdmin, request: HttpRequest, rows: QuerySet[Any], call: Callable[..., int], done: str
) -> None:
    """Call `call(rows, author=, reason=)`, log it on every row and tell how many it changed."""
    author, reason = author_of(request), request.POST.get("reason", "").strip()
    chosen = list(rows)
    with transaction.atomic():
        changed = call(chosen, author=author, reason=reason)
        LogEntry.objects.log_actions(
            author.pk, chosen, CHANGE, f"{done}. {reason}".strip(), single_object=False
        )
    level = messages.SUCCESS if changed else messages.INFO
    left = len(chosen) - changed
    was_so = f" {left} needed no change." if left else ""
    screen.message_user(request, f"{done}: {changed}.{was_so}", level)
