"""Accounts: who may enter and what their groups let them do; they are switched off, never deleted."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.http import HttpRequest

admin.site.unregister(User)


@admin.register(User)
class AccountAdmin(UserAdmin):
    """The people who work on the record; only a superuser makes or changes a superuser."""

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> Any:
        """What a group cannot give is given by superusers only."""
        fixed = (*super().get_readonly_fields(request, obj), "last_login", "date_joined")
        return fixed if is_superuser(request) else (*fixed, "is_superuser", "user_permissions")

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        if obj and obj.is_superuser and not is_superuser(request):
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """What somebody did keeps their name."""
        return False


def is_superuser(request: HttpRequest) -> bool:
    """Whether everything is allowed to whoever asks."""
    return bool(request.user.is_superuser)
