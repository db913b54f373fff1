"""Template tags: the words of publishing for use in templates."""

from django import template

from statements.publishing import contacts, paging, wording

register = template.Library()

register.filter("mask_contacts", contacts.mask_contacts)
register.filter("date_shown", wording.date_shown)
register.filter("language_shown", wording.language_shown)
register.filter("countries_shown", wording.countries_shown)
register.filter("page_numbers", paging.page_numbers)
register.filter("thousands", wording.thousands)
