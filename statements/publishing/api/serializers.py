"""Serializers: records in the terms of the framework, so that the schema tells what they hold."""

from typing import Any

from rest_framework import serializers

from statements.models import Source
from statements.publishing.columns import Column, Type, record_of
from statements.publishing.hiding import address_shown, file_name_shown, words_shown
from statements.publishing.nouns import NOUNS

SERIALIZED: dict[Type, Any] = {
    Type.TEXT: serializers.CharField,
    Type.ADDRESS: serializers.URLField,
    Type.NUMBER: serializers.IntegerField,
    Type.CODES: lambda **told: serializers.ListField(child=serializers.CharField(), **told),
}


class RecordSerializer(serializers.Serializer):
    """A row as its record, with the columns of a table; `where` and `site` stand in the context."""

    columns: tuple[Column, ...]

    def get_fields(self) -> dict[str, Any]:
        return {column.name: _serialized(column) for column in self.columns} | super().get_fields()

    def to_representation(self, instance: Any) -> dict[str, Any]:
        return dict(record_of(self.columns, instance, self.context["where"], self.context["site"]))


def _serialized(column: Column) -> serializers.Field:
    may_be_null = {"allow_null": True} if column.type is Type.NUMBER else {}
    one: serializers.Field = SERIALIZED[column.type](help_text=column.meaning, read_only=True, **may_be_null)
    return one


class StatementSerializer(RecordSerializer):
    """A statement in a list."""

    columns = NOUNS["statements"].columns


class OrganizationSerializer(RecordSerializer):
    """An organisation in a list."""

    columns = NOUNS["organizations"].columns


class CountrySerializer(RecordSerializer):
    """A country."""

    columns = NOUNS["countries"].columns


class SignatureSerializer(RecordSerializer):
    """A signature."""

    columns = NOUNS["signatures"].columns


class SourceSerializer(serializers.ModelSerializer):
    """A document that prints the statement; empty where something is not recorded."""

    kind = serializers.CharField(help_text="original, edition, translation or note.")

    class Meta:
        model = Source
        fields = [
            "kind",
            "publisher",
            "url",
            "archived_url",
            "retrieved_date",
            "as_of_date",
            "file_name",
            "media_type",
            "size",
            "checksum",
            "language",
        ]
        read_only_fields = fields

    def to_representation(self, instance: Source) -> dict[str, Any]:
        return super().to_representation(instance) | {
            "publisher": words_shown(instance.publisher, instance),
            "file_name": file_name_shown(instance.file_name, instance),
            "url": address_shown(instance.url, instance),
            "archived_url": address_shown(instance.archived_url, instance),
        }
