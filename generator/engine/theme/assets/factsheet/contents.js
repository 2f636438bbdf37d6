// The contents list beside the article says which of its sections is in sight.
(() => {
  "use strict";
  const links = new Map();
  for (const link of document.querySelectorAll(".md-nav--secondary .md-nav__link[href^='#']")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (!links.size || !matchMedia("(min-width: 60em)").matches) return;
  const above = new Set();
  // A heading that has passed the upper fifth stays passed until it comes back.
  const watch = new IntersectionObserver((entries) => {
    for (const { target, boundingClientRect, rootBounds } of entries) {
      if (rootBounds && boundingClientRect.top < rootBounds.bottom) above.add(target);
      else above.delete(target);
    }
    const last = [...links.keys()].filter((heading) => above.has(heading)).pop();
    for (const [heading, link] of links) {
      link.classList.toggle("md-nav__link--active", heading === last);
      if (heading === last) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "0px 0px -80% 0px" });
  for (const heading of links.keys()) watch.observe(heading);
})();
