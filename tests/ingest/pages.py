"""A web page and a PDF made for the tests; the story is invented."""

HTML = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<title>Two ministers talk about fish - The Invented Gazette</title>
<meta property="og:site_name" content="The Invented Gazette">
<script type="application/ld+json">{"@context": "http://schema.org", "@type": "NewsArticle",
 "headline": "Two ministers talk about fish", "datePublished": "2024-03-05T21:40:00Z",
 "publisher": {"@type": "Organization", "name": "The Invented Gazette"}}</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Two ministers talk about fish</h1>
<p>Kenya’s Fisheries Minister Amina Wekesa met Norway’s Foreign Minister Ingrid Solbakken in Oslo on 3 March 2024,
and the two spoke for an hour about the stocks of the Indian Ocean, which both of their countries fish and
neither counts.</p>
<p>Kenya and Norway agreed to establish a joint fisheries commission. It is to sit for the first time in the autumn, and
its members, who have not been named, will count the fish before anyone is allowed to catch more of them.</p>
</article>
<aside><h2>Related</h2><ul><li><a href="/a">Sweden and Chad sign a treaty on sand</a></li></ul></aside>
<footer>Copyright 2024 The Invented Gazette. All rights reserved.</footer></body></html>
"""


def pdf(*lines: str) -> bytes:
    """A PDF of one page with these lines as its text layer; without lines, a page without text."""
    shown = b" T* ".join(b"(" + line.encode("latin-1") + b") Tj" for line in lines)
    content = b"BT /F1 12 Tf 14 TL 72 720 Td " + shown + b" ET" if lines else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(made)
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return made + b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        rows,
        start,
    )
