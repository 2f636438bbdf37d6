"""The little of HTTP that a platform's API needs: JSON there, JSON back."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import urlencode, urlsplit

from generator.errors import ConfigError, FactsheetError

_SECONDS = 30
_PAGE = 100


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: it would carry the token to another host."""

    def redirect_request(self, *_: object) -> None:
        return None


@dataclass(frozen=True)
class Api:
    """An API of JSON over HTTP.

    Attributes:
        address: Where it begins, without a slash at its end.
        headers: What is sent with each request; the token is among them, so it is never shown.
    """

    address: str
    headers: Mapping[str, str] = field(repr=False)

    def send(self, method: str, path: str, data: Mapping[str, str] | None = None) -> Any:
        """Send a request; what comes back, read as JSON.

        Raises:
            ConfigError: The address is not one of the web.
            FactsheetError: Nobody answers, or the answer is an error.
        """
        if urlsplit(self.address).scheme not in ("https", "http"):
            raise ConfigError(f"{self.address} is not the address of an API", "it begins with https://")
        content = None if data is None else json.dumps(data).encode()
        headers = {"Accept": "application/json", "Content-Type": "application/json", **self.headers}
        request = urllib.request.Request(self.address + path, content, headers, method=method)  # noqa: S310 see above
        try:
            with urllib.request.build_opener(_Stay).open(request, timeout=_SECONDS) as answer:
                return json.loads(answer.read())
        except urllib.error.HTTPError as error:
            raise FactsheetError(f"{method} {path}: {error.code} {error.reason}", _HINTS.get(error.code, "")) from None
        except (urllib.error.URLError, TimeoutError) as error:
            raise FactsheetError(f"{self.address} does not answer: {getattr(error, 'reason', error)}") from None
        except ValueError:
            raise FactsheetError(f"{method} {path}: the answer is not JSON") from None

    def pages(self, path: str) -> Iterator[Any]:
        """The items of a list that comes page by page."""
        for page in count(1):
            items = self.send("GET", f"{path}?{urlencode({'per_page': _PAGE, 'page': page})}")
            yield from items
            if len(items) < _PAGE:
                return


_HINTS = {
    401: "is the token right, and has it not run out?",
    403: "the token has no right to comment: a workflow needs `pull-requests: write`, a GitLab token the scope `api`",
    404: "is the number that of a pull request, and may the token see it?",
}
