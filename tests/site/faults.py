"""What a browser page may not do while a test looks on."""

from urllib.parse import urlsplit

from playwright.sync_api import Dialog, Page, Request


def watch(page: Page) -> list[str]:
    """A list that grows with each error in the console, dialog, and request to another host."""
    faults: list[str] = []

    def refuse(dialog: Dialog) -> None:
        faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def note(request: Request) -> None:
        if urlsplit(request.url).hostname not in (None, "", "127.0.0.1") or ":9/" in request.url:
            faults.append(f"request: {request.url}")

    page.on("dialog", refuse)
    page.on("request", note)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    return faults
