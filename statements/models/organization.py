"""Organization: who is meant, with the names it signed under and the countries it is linked to."""

from collections.abc import Collection

from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from statements.models.basis import CountryBasis
from statements.models.constraints import a_tag, between_0_and_1, given, one_of
from statements.models.country import Country
from statements.models.history import OrganizationLinks, PeoplesHistory
from statements.models.import_run import ImportRun
from statements.models.language import LANGUAGE_TAG
from statements.models.name_columns import FOLDED_LENGTH, NAME_LENGTH, folded_name, name_keys
from statements.models.slugs import slug_of
from statements.resolution.names import FOLD_VERSION

HEAD = Coalesce("organization__representative", "organization")
"""Of what belongs to an organisation: the record that stands for that one's group."""


def is_of_groups(heads: Collection[int], through: str = "") -> models.Q:
    """Condition that one of these records stands for an organisation; `through` leads to it, "x__"."""
    return models.Q(**{f"{through}pk__in": heads}) | models.Q(**{f"{through}representative__in": heads})


class OrganizationQuerySet(models.QuerySet["Organization"]):
    """Organisations by who may see them."""

    def published(self) -> "OrganizationQuerySet":
        """Those with a standing signature under a published statement, unless they are withheld."""
        return self.filter(signature_count__gt=0, is_withheld=False)

    def heads(self) -> "OrganizationQuerySet":
        """Those that stand for themselves or for a group of records that people judged the same."""
        return self.filter(representative=None)


class OrganizationKind(models.TextChoices):
    """What sort of signatory has a record of its own."""

    ORGANIZATION = "organization", _("organisation")
    COLLECTIVE = "collective", _("collective without a body")
    STATE = "state", _("state")


class Organization(models.Model):
    """A body, a community that signs as such, or a state; never a person."""

    Kind = OrganizationKind

    public_id = models.CharField(max_length=16, unique=True, editable=False)
    name = models.CharField(max_length=NAME_LENGTH, help_text="The name that pages show.")
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.ORGANIZATION)
    folded = models.CharField(
        max_length=FOLDED_LENGTH, editable=False, help_text="The name folded for search."
    )
    website = models.URLField(max_length=1000, blank=True)
    register_numbers = models.CharField(
        max_length=500, blank=True, help_text="Register and number, several with a semicolon between them."
    )
    wikidata_id = models.CharField(
        "Wikidata",
        max_length=20,
        blank=True,
        validators=[RegexValidator(r"^Q[1-9]\d*$", "A Wikidata item is a Q and a number, such as Q42.")],
        help_text="Its item there, such as Q42.",
    )
    founded_date = models.CharField(
        "founded", max_length=10, blank=True, help_text="2023, 2023-09 or 2022-09-20."
    )
    dissolved_date = models.CharField(
        "dissolved", max_length=10, blank=True, help_text="2023, 2023-09 or 2022-09-20."
    )
    notes = models.TextField(blank=True, help_text="For curators only.")
    is_withheld = models.BooleanField(
        "withheld",
        default=False,
        help_text="Keep it and all of its signatures from the public: pages, counts, search and files.",
    )
    is_matched = models.BooleanField(
        default=False,
        editable=False,
        help_text="Its names were compared with those of all others; renaming it asks for that again.",
    )
    created_run = models.ForeignKey(
        ImportRun, on_delete=models.PROTECT, null=True, blank=True, editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    hidden_names = models.TextField(
        blank=True,
        editable=False,
        help_text="Names in its names that are withheld from what it signed, one a line.",
    )

    # derived from standing judgements by curation.groups.regroup()
    representative = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="members",
        editable=False,
        help_text="The record that stands for its group; empty where it stands for itself.",
    )
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="branches",
        editable=False,
        help_text="What it is a branch of: kept on the record that stands for a group.",
    )
    network = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
        help_text="The uppermost parent of its group; empty where that is itself.",
    )

    # counted by models.counts.recount(), over its group where it stands for one
    signature_count = models.PositiveIntegerField("signatures", default=0, editable=False)
    statement_count = models.PositiveIntegerField("statements", default=0, editable=False)

    objects = OrganizationQuerySet.as_manager()
    history = PeoplesHistory(
        links=OrganizationLinks,
        without=[
            "folded",
            "created_run",
            "created_at",
            "updated_at",
            "is_matched",
            "representative",
            "parent",
            "network",
            "signature_count",
            "statement_count",
            "hidden_names",
        ],
    )

    class Meta:
        ordering = ["folded", "pk"]
        verbose_name = "organisation"
        permissions = [("confirm_organization", "Can confirm where organisations are")]
        indexes = [
            models.Index(fields=["id"], condition=models.Q(is_matched=False), name="organization_unmatched"),
        ]
        constraints = [
            one_of("kind", OrganizationKind, table="organization"),
            given("public_id", table="organization"),
            given("name", table="organization"),
            models.CheckConstraint(
                condition=~models.Q(representative=models.F("pk"))
                & ~models.Q(parent=models.F("pk"))
                & ~models.Q(network=models.F("pk")),
                name="organization_not_under_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        self.folded = folded_name(self.name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def get_absolute_url(self) -> str:
        return reverse("organization", args=[self.public_id, slug_of(self.name, self.hidden_names)])

    @property
    def head(self) -> "Organization":
        """The record that stands for its group, which may be itself."""
        return self.representative or self

    def group_keys(self) -> list[int]:
        """Keys of the records that it stands for, its own first."""
        members = self.members.order_by("pk").values_list("pk", flat=True)
        return [self.pk, *members]


class OrganizationNameKind(models.TextChoices):
    """How an organisation came by a name."""

    AS_SIGNED = "as_signed", _("as signed")
    OFFICIAL = "official", _("official")
    ACRONYM = "acronym", _("acronym")
    TRANSLATION = "translation", _("translation")
    FORMER = "former", _("former")


class OrganizationName(models.Model):
    """One name of an organisation; a new signature is attributed by its folded form or fingerprint."""

    Kind = OrganizationNameKind

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="names")
    name = models.CharField(max_length=NAME_LENGTH)
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.AS_SIGNED)
    language = models.CharField(
        max_length=35, blank=True, validators=[LANGUAGE_TAG], help_text="A BCP 47 tag, such as en or az-Latn."
    )
    folded = models.CharField(max_length=FOLDED_LENGTH, editable=False, db_index=True)
    fingerprint = models.CharField(
        max_length=FOLDED_LENGTH,
        editable=False,
        default="",
        help_text="The key that finds names which may be one without being spelt alike.",
    )
    fold_version = models.PositiveSmallIntegerField(default=FOLD_VERSION, editable=False)

    # counted by models.counts.recount(): public signatures of the organisation that bear it, however spelt
    signature_count = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = "organisation name"
        indexes = [models.Index(fields=["fingerprint"], name="organization_name_fingerprint")]
        constraints = [
            models.UniqueConstraint(fields=["organization", "kind", "name"], name="organization_name_once"),
            one_of("kind", OrganizationNameKind, table="organization_name"),
            given("name", table="organization_name"),
            a_tag("language", table="organization_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        for column, key in name_keys(self.name).items():
            setattr(self, column, key)
        super().save(*args, **kwargs)  # type: ignore[arg-type]


class OrganizationCountry(models.Model):
    """A country an organisation is linked to: derived from its signatures unless a person decided."""

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="countries")
    listed_under = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="listed_countries",
        help_text="The record that stands for its group; empty where what people decided overrules the link.",
    )
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="organization_links")
    basis = models.CharField(max_length=10, choices=CountryBasis)
    confidence = models.FloatField()

    class Meta:
        ordering = ["-confidence", "country_id"]
        verbose_name = "organisation country"
        verbose_name_plural = "organisation countries"
        constraints = [
            models.UniqueConstraint(fields=["organization", "country"], name="organization_country_once"),
            one_of("basis", CountryBasis, table="organization_country"),
            between_0_and_1("confidence", table="organization_country"),
        ]

    def __str__(self) -> str:
        return self.country_id
