"""A site that is really served, on the database under test."""

import pytest

from tests.registry.serving import Site


@pytest.fixture(scope="module")
def site(empty_database_url, tmp_path_factory):
    site = Site(empty_database_url, tmp_path_factory.mktemp("site"))
    site.prepare()
    return site
