"""Signature: the lasting fact that one signatory signed one statement."""

from collections.abc import Collection

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from statements.models.basis import CountryBasis
from statements.models.constraints import between_0_and_1, from_1, given, one_of
from statements.models.country import Country
from statements.models.history import CountryLinks, PeoplesHistory
from statements.models.import_run import ImportRun
from statements.models.name_columns import FOLDED_LENGTH, NAME_LENGTH, folded_name
from statements.models.organization import Organization
from statements.models.statement import Statement
from statements.parsing import parsed


class SignatureQuerySet(models.QuerySet["Signature"]):
    """Signatures by whether they stand and who may see them."""

    def standing(self) -> "SignatureQuerySet":
        """Those that count: listed or disputed, not withdrawn and no error."""
        return self.filter(state__in=Signature.STANDING)

    def presentable(self) -> "SignatureQuerySet":
        """Standing signatures that by themselves could show, whoever signed."""
        return self.filter(is_presentable())

    def shown(self) -> "SignatureQuerySet":
        """Standing signatures that neither they themselves nor their organisation keep from the public.

        An organisation is withheld with the record that stands for its group, too.
        """
        return self.filter(is_shown())

    def published(self) -> "SignatureQuerySet":
        """What published statements show; nothing else of a signature is public."""
        return self.filter(is_published())

    def published_of(self, organizations: Collection[int]) -> "SignatureQuerySet":
        """The same of organisations known not to be withheld, without a look at the row of each statement."""
        unpublished = Statement.objects.exclude(status=Statement.Status.PUBLISHED).order_by()
        signed = self.presentable().filter(organization__in=organizations)
        return signed.exclude(statement__in=unpublished.values("pk"))

    def signed_by(self, organization: Organization) -> "SignatureQuerySet":
        """What the records of its group signed."""
        return self.filter(organization__in=organization.group_keys())


class SignatureKind(models.TextChoices):
    """Who signs, as the reader tells them apart."""

    ORGANIZATION = parsed.SignatoryKind.ORGANIZATION.value, _("organisation")
    PERSON = parsed.SignatoryKind.PERSON.value, _("person")
    COLLECTIVE = parsed.SignatoryKind.COLLECTIVE.value, _("collective without a body")
    STATE = parsed.SignatoryKind.STATE.value, _("state")
    WITHHELD = parsed.SignatoryKind.WITHHELD.value, _("unnamed signatories")


class SignatureState(models.TextChoices):
    """Whether a signature stands, and if not, why."""

    LISTED = "listed", _("listed")
    WITHDRAWN = "withdrawn", _("withdrawn")
    DISPUTED = "disputed", _("disputed")
    LISTED_IN_ERROR = "listed_in_error", _("listed in error")
    NOT_A_SIGNATORY = "not_a_signatory", _("not a signatory")


class SignatureAttribution(models.TextChoices):
    """Why a signature belongs to its organisation."""

    NEW_NAME = "new_name", "a name not seen before"
    SAME_NAME = "same_name", "same name, compatible country"
    CURATOR = "curator", "decided by a curator"
    PERSON = "person", "a person, who has no organisation record"
    UNNAMED = "unnamed", "signatories whom nobody names"


def is_of_nobody_withheld(through: str = "") -> models.Q:
    """Condition that neither a signature's organisation nor what stands for that is withheld."""
    return models.Q(
        models.Q(**{f"{through}organization": None})
        | models.Q(**{f"{through}organization__is_withheld": False}),
        models.Q(**{f"{through}organization__representative": None})
        | models.Q(**{f"{through}organization__representative__is_withheld": False}),
    )


def is_of_withheld(through: str = "") -> models.Q:
    """Condition that a signature's organisation, or what stands for that, is withheld."""
    organization = f"{through}organization__"
    return models.Q(**{f"{organization}is_withheld": True}) | models.Q(
        **{f"{organization}representative__is_withheld": True}
    )


def is_presentable(through: str = "") -> models.Q:
    """Condition that a signature by itself stands, is no draft and not withheld."""
    return models.Q(
        **{
            f"{through}state__in": Signature.STANDING,
            f"{through}is_draft": False,
            f"{through}is_withheld": False,
        }
    )


def is_shown(through: str = "") -> models.Q:
    """Condition that its statement shows a signature once published; `through` leads to it, "x__"."""
    return is_presentable(through) & is_of_nobody_withheld(through)


def has_fallen(through: str = "") -> models.Q:
    """Condition that a signature does not stand, though it is no draft and nobody withholds it."""
    fallen = [state for state in Signature.State if state not in Signature.STANDING]
    parts = {"state__in": fallen, "is_draft": False, "is_withheld": False}
    own = models.Q(**{f"{through}{name}": value for name, value in parts.items()})
    return own & is_of_nobody_withheld(through)


def is_under_published(through: str = "") -> models.Q:
    """Condition that the statement of a signature is published."""
    return models.Q(**{f"{through}statement__status": Statement.Status.PUBLISHED})


def is_published(through: str = "") -> models.Q:
    """Condition that a signature is shown and its statement published: all that is public of signatures."""
    return is_shown(through) & is_under_published(through)


class Signature(models.Model):
    """Who signed which statement, in which state, and why we think it was they."""

    Kind = SignatureKind
    State = SignatureState
    Attribution = SignatureAttribution

    STANDING = [State.LISTED, State.DISPUTED]
    WITHOUT_RECORD = [Kind.PERSON, Kind.WITHHELD]

    public_id = models.CharField(max_length=16, unique=True, editable=False)
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="signatures")
    position = models.PositiveIntegerField(
        editable=False,
        help_text="Place in the statement's list; later additions follow, numbers never shift.",
    )
    kind = models.CharField(max_length=12, choices=Kind)
    name = models.CharField(max_length=NAME_LENGTH, editable=False, help_text="The name as first signed.")
    folded = models.CharField(
        max_length=FOLDED_LENGTH,
        editable=False,
        help_text="The name folded for search and for later editions.",
    )
    organization = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        db_index=False,  # signature_of_organization begins with it
        related_name="signatures",
        verbose_name="organisation",
    )
    attribution = models.CharField(max_length=10, choices=Attribution, editable=False)
    person_name = models.CharField(
        max_length=300, blank=True, help_text="Who signed, for the body or as a person."
    )
    person_role = models.CharField(
        max_length=500, blank=True, help_text="Their role, or a person's affiliation."
    )
    state = models.CharField(max_length=16, choices=State, default=State.LISTED)
    is_draft = models.BooleanField(
        "draft",
        default=False,
        editable=False,
        help_text="Only drafts print it: documents that came after their statement was published.",
    )
    is_withheld = models.BooleanField(
        "withheld",
        default=False,
        help_text="Keep the signature from the public: pages, counts, search and files.",
    )
    is_person_withheld = models.BooleanField(
        "person withheld",
        default=False,
        help_text="Name the person nowhere; the signature itself stays.",
    )
    created_run = models.ForeignKey(
        ImportRun, on_delete=models.PROTECT, null=True, blank=True, editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = SignatureQuerySet.as_manager()
    history = PeoplesHistory(
        links=CountryLinks, without=["folded", "is_draft", "created_run", "created_at", "updated_at"]
    )

    class Meta:
        ordering = ["statement_id", "position"]
        permissions = [("confirm_signature", "Can confirm where signatories are")]
        indexes = [
            # All that counting what an organisation signed asks of a signature: no row is read for it.
            models.Index(
                fields=["organization", "statement", "state", "is_draft", "is_withheld"],
                name="signature_of_organization",
            ),
            models.Index(fields=["statement", "folded"], name="signature_stmt_folded"),
            models.Index(fields=["kind", "statement", "position"], name="signature_by_kind"),
            models.Index(fields=["attribution"], name="signature_by_attribution"),
            models.Index(
                fields=["organization"], condition=models.Q(is_withheld=True), name="signature_withheld"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["statement", "position"], name="signature_position_once"),
            given("public_id", table="signature"),
            given("name", table="signature"),
            from_1("position", table="signature"),
            one_of("kind", SignatureKind, table="signature"),
            one_of("state", SignatureState, table="signature"),
            one_of("attribution", SignatureAttribution, table="signature"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["person", "withheld"], organization=None)
                | ~models.Q(kind__in=["person", "withheld"]) & models.Q(organization__isnull=False),
                name="signature_person_or_organization",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        self.folded = folded_name(self.name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def get_absolute_url(self) -> str:
        return reverse("signature", args=[self.public_id])

    @property
    def hidden_names(self) -> str:
        """Names that must not be shown with it: its statement's, and those of its organisation's record."""
        own = self.organization.hidden_names if self.organization else ""
        return f"{self.statement.hidden_names}\n{own}" if own else self.statement.hidden_names

    @property
    def is_standing(self) -> bool:
        return self.state in self.STANDING


class SignatureCountry(models.Model):
    """A country a signature is counted under, and what that rests on; none means unknown."""

    signature = models.ForeignKey(Signature, on_delete=models.PROTECT, related_name="countries")
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="signature_links")
    basis = models.CharField(max_length=10, choices=CountryBasis)
    confidence = models.FloatField()

    class Meta:
        ordering = ["-confidence", "country_id"]
        verbose_name_plural = "signature countries"
        indexes = [models.Index(fields=["basis", "signature"], name="signature_country_by_basis")]
        constraints = [
            models.UniqueConstraint(fields=["signature", "country"], name="signature_country_once"),
            one_of("basis", CountryBasis, table="signature_country"),
            between_0_and_1("confidence", table="signature_country"),
        ]

    def __str__(self) -> str:
        return self.country_id
