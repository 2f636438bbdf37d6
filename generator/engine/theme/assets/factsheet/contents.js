// The contents list beside the article says which of its sections is in sight.
(() => {
  "use strict";
  const links = new Map();
  for (const link of document.querySelectorAll(".md-nav--secondary .md-nav__link[href^='#']")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (!links.size || !matchMedia("(min-width: 60em)").matches) return;
  // The last heading that has passed the upper fifth. All are looked at each time: a jump passes some without a sight.
  const mark = () => {
    const line = innerHeight / 5;
    const last = [...links.keys()].filter((heading) => heading.getBoundingClientRect().top < line).pop();
    for (const [heading, link] of links) {
      link.classList.toggle("md-nav__link--active", heading === last);
      if (heading === last) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  let waits = false;
  addEventListener("scroll", () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => { waits = false; mark(); });
  }, { passive: true });
  mark();
})();
