"""Makes the README's pictures anew from the built site: `make site && python -m tests.site.screenshots`."""

from pathlib import Path

from tests.browser import started

ROOT = Path(__file__).resolve().parents[2]
AGREEMENT = "agreements/bangladesh-italy-mlat.html"
PERSON = "actors/matteo-perego-di-cremnago.html"
PICTURES = (
    # name, page, width, height, colours, what is selected first
    ("agreement", AGREEMENT, 1280, 860, "light", ".fs-ladder .fs-cite"),
    ("actor-phone", PERSON, 390, 844, "light", ""),
    ("home-dark", "index.html", 1280, 860, "dark", ""),
)


def main() -> None:
    """Write `docs/images/<name>.png` for each picture."""
    folder = ROOT / "docs" / "images"
    folder.mkdir(exist_ok=True)
    with started() as browser:
        for name, page, width, height, colours, selected in PICTURES:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if colours == "dark" else "light",
                reduced_motion="reduce",
            )
            shown = context.new_page()
            shown.goto((ROOT / "site" / page).as_uri())
            if selected:
                shown.locator(selected).first.click()
            shown.screenshot(path=folder / f"{name}.png")
            context.close()


if __name__ == "__main__":
    main()
