"""Details: what one statement or organisation has beyond its record in a list."""

from typing import Any
from urllib.parse import urlencode

from rest_framework import serializers
from rest_framework.reverse import reverse

from statements.models import ExistenceCheck, Organization, Statement
from statements.publishing.api.pages import Pages
from statements.publishing.api.serializers import (
    OrganizationSerializer,
    SignatureSerializer,
    SourceSerializer,
    StatementSerializer,
)
from statements.publishing.excerpt import own_words
from statements.publishing.existence import last_checks
from statements.publishing.hiding import address_shown, words_shown
from statements.publishing.names import names_of_group
from statements.publishing.nouns import NOUNS
from statements.publishing.public import branches_of, readable_sources


class SignaturePageSerializer(serializers.Serializer):
    """The first page of a statement's signatures."""

    count = serializers.IntegerField()
    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    results = SignatureSerializer(many=True)


class StatementDetailSerializer(StatementSerializer):
    """A statement with its text, its sources and, if asked for, its signatures."""

    text = serializers.CharField(read_only=True, help_text="Its own words in the first edition.")
    subject_countries = serializers.ListField(
        child=serializers.CharField(), read_only=True, help_text="Codes of what it is about."
    )
    sources = SourceSerializer(many=True, read_only=True)
    signatures = SignaturePageSerializer(read_only=True, required=False)

    def to_representation(self, instance: Statement) -> dict[str, Any]:
        sources = list(readable_sources(instance))
        record = super().to_representation(instance) | {
            "text": words_shown(own_words(sources), instance),
            "subject_countries": list(instance.subject_countries.values_list("country_id", flat=True)),
            "sources": SourceSerializer(sources, many=True).data,
        }
        if self.context["request"].query_params.get("include"):
            record["signatures"] = self._signatures(instance)
        return record

    def _signatures(self, statement: Statement) -> dict[str, Any]:
        rows = NOUNS["signatures"].rows().filter(statement=statement).order_by("position", "pk")
        size = Pages.max_page_size
        count = statement.signature_count
        address = reverse(
            "api-statement-signatures", args=[statement.public_id], request=self.context["request"]
        )
        following = f"{address}?{urlencode({'page': 2, 'page_size': size})}"
        return {
            "count": count,
            "next": following if count > size else None,
            "previous": None,
            "results": SignatureSerializer(rows[:size], many=True, context=self.context).data,
        }


class TypedNameSerializer(serializers.Serializer):
    """A public name with its language and what it is."""

    name = serializers.CharField()
    language = serializers.CharField(help_text="BCP 47, empty where it is not known.")
    kinds = serializers.ListField(
        child=serializers.CharField(), help_text="official, acronym, translation, former; none: as signed."
    )
    signatures = serializers.IntegerField(help_text="Public signatures that are spelt so.")


class LookSerializer(serializers.Serializer):
    """What somebody found who looked for an organisation; it concludes nothing."""

    result = serializers.ChoiceField(ExistenceCheck.Result.choices)
    place = serializers.CharField(help_text="Where: a register, an archive, a site.")
    date = serializers.DateField(source="checked_date", help_text="On which day.")
    url = serializers.CharField(help_text="The page looked at, or empty.")


class OrganizationDetailSerializer(OrganizationSerializer):
    """An organisation with its names, where it was looked for, what was merged into it, its branches."""

    names = serializers.ListField(
        child=serializers.CharField(), read_only=True, help_text="Every public name, as signed or given."
    )
    typed_names = TypedNameSerializer(
        many=True, read_only=True, help_text="The same names with language, kinds and signatures."
    )
    looks = LookSerializer(many=True, read_only=True, help_text="The last look into each place.")
    merged = serializers.ListField(
        child=serializers.CharField(), read_only=True, help_text="Identifiers that lead here since a merge."
    )
    branches = serializers.ListField(
        child=serializers.CharField(), read_only=True, help_text="Identifiers of its public branches."
    )

    def to_representation(self, instance: Organization) -> dict[str, Any]:
        names = names_of_group(instance.group_keys())
        shown = [words_shown(each.name, instance) for each in names]
        typed = TypedNameSerializer(names, many=True).data
        merged = instance.members.filter(is_withheld=False).order_by("pk")
        return super().to_representation(instance) | {
            "names": shown,
            "typed_names": [{**each, "name": name} for each, name in zip(typed, shown, strict=True)],
            "looks": [self._look(check, instance) for check in last_checks(instance.group_keys())],
            "merged": list(merged.values_list("public_id", flat=True)),
            "branches": list(branches_of(instance).values_list("public_id", flat=True)),
        }

    def _look(self, check: ExistenceCheck, organization: Organization) -> dict[str, Any]:
        shown = {
            "place": words_shown(check.place, organization),
            "url": address_shown(check.url, organization),
        }
        return {**LookSerializer(check).data, **shown}
