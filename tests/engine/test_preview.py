"""A built preview: it says everywhere that it is none of the published pages, and tells what changed."""

from pathlib import Path

import pytest

from generator.engine.site import build
from tests.pages.before import compared
from tests.pages.invented import TEXTS, invented
from tests.project import make_project

AROUND = "took note"
"""Words of the article that no record quotes."""


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented world as a preview against how it was before."""
    project = make_project(tmp_path_factory.mktemp("preview"), invented(), TEXTS)
    settings = project.root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace('site_url: ""', "site_url: https://example.org/"), "utf-8")
    (project.facts / "redirects.yaml").write_text("agreements: {joint-dialogue: ocean-dialogue}\n", "utf-8")
    build(project, compared())
    return project.site


def test_every_page_says_that_it_is_not_published(preview: Path) -> None:
    pages = sorted(preview.rglob("*.html"))
    assert len(pages) > 20
    assert preview / "agreements/joint-dialogue.html" in pages
    for page in pages:
        html = page.read_text("utf-8")
        assert html.count('<meta name="robots" content="noindex">') == 1, page
        assert "Preview, not published." in html, page


def test_nothing_claims_the_address_of_the_published_site(preview: Path) -> None:
    assert not [page for page in preview.rglob("*.html") if "https://example.org/a" in page.read_text("utf-8")]
    canonical = [page.name for page in preview.rglob("*.html") if 'rel="canonical"' in page.read_text("utf-8")]
    assert canonical == ["joint-dialogue.html"]  # which leads on within the preview
    sitemap = preview / "sitemap.xml"
    assert not sitemap.exists() or "<loc>" not in sitemap.read_text("utf-8")


def test_changed_pages_are_marked_and_others_are_not(preview: Path) -> None:
    def marks(url: str) -> tuple[bool, bool]:
        html = (preview / url).read_text("utf-8")
        return 'class="fs-banner fs-banner--changed"' in html, 'id="changed-here"' in html

    changed = ["agreements/fisheries-treaty", "meetings/talks", "actors/norway", "actors/ada-testberg"]
    added = ["sources/later", "agreements/old-pact", "agreements/ocean-dialogue", "actors/nairobi"]
    assert {marks(f"{url}.html") for url in [*changed, *added]} == {(True, True)}
    assert {marks(f"{url}.html") for url in ("actors/kenya", "meetings/visit", "actors/juma-mfano")} == {(False, False)}


def test_a_removed_record_is_told_with_what_it_said(preview: Path) -> None:
    html = (preview / "changes/index.html").read_text("utf-8")
    assert "Fish &lt;Council&gt;" in html
    assert "Sits in *Nairobi*." in html
    assert not (preview / "actors/fish-council.html").exists()


def test_the_sentences_around_a_quote_stay_on_the_page_of_changes(preview: Path, built: Path) -> None:
    def holding(site: Path) -> set[str]:
        files = [path for path in site.rglob("*") if path.suffix in (".html", ".js", ".json", ".csv", ".xml")]
        return {path.relative_to(site).as_posix() for path in files if AROUND in path.read_text("utf-8")}

    # The source's own page shows some of its sentences everywhere, as far as its budget goes.
    assert holding(preview) - holding(built) == {"changes/index.html"}
    assert holding(built) <= {"sources/report.html"}


def test_a_withheld_text_is_not_shown_around_its_quotes(preview: Path) -> None:
    everything = "".join(page.read_text("utf-8") for page in preview.rglob("*.html"))
    assert "was called off" in everything
    assert TEXTS["withheld"] not in everything


def test_a_site_that_is_no_preview_has_nothing_of_it(built: Path) -> None:
    assert not (built / "changes").exists()
    for page in built.rglob("*.html"):
        html = page.read_text("utf-8")
        assert "Preview" not in html
        assert "noindex" not in html or page.name == "404.html"
