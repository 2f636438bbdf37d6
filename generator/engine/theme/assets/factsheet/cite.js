// A citation opens its evidence in place. Without this script, or in a browser without popovers, it leads to the
// evidence list at the end of the page, which says the same.
(() => {
  "use strict";
  if (!HTMLElement.prototype.showPopover || !document.querySelector(".fs-evidence")) return;
  const card = document.createElement("div");
  card.className = "fs-popover md-typeset";
  card.popover = "auto";
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  document.body.append(card);
  let opener = null;

  function fill(proof, number) {
    const copy = proof.cloneNode(true);
    for (const node of copy.querySelectorAll("[id]")) node.removeAttribute("id");
    copy.querySelector(".fs-back")?.remove();
    const more = document.createElement("a");
    more.href = `#${proof.id}`;
    more.className = "fs-popover__more";
    more.textContent = "Show in the list of evidence";
    more.addEventListener("click", () => card.hidePopover());
    card.replaceChildren(...copy.childNodes, more);
    card.setAttribute("aria-label", `Evidence ${number}`);
  }

  function place(link) {
    const at = link.getBoundingClientRect();
    const size = card.getBoundingClientRect();
    const gap = 8;
    const left = Math.min(Math.max(at.left - 24, gap), document.documentElement.clientWidth - size.width - gap);
    const below = at.bottom + gap + size.height <= innerHeight || at.top < size.height + gap;
    card.style.left = `${Math.max(left, gap)}px`;
    card.style.top = `${Math.max(below ? Math.min(at.bottom + gap, innerHeight - size.height - gap) : at.top - size.height - gap, gap)}px`;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".fs-cite[href^='#e']:not(.fs-cite--more)");
    const proof = link && /^#e\d+$/.test(link.hash) && document.getElementById(link.hash.slice(1));
    if (!proof || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    fill(proof, link.hash.slice(2));
    opener = link;
    card.showPopover();
    place(link);
    card.focus({ preventScroll: true });
  });
  card.addEventListener("toggle", (event) => {
    if (event.newState === "closed" && document.activeElement === document.body) opener?.focus({ preventScroll: true });
  });
  addEventListener("scroll", () => card.matches(":popover-open") && opener && place(opener), { passive: true });
  addEventListener("resize", () => card.matches(":popover-open") && card.hidePopover());
})();
