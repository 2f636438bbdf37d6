// Without scripts the menu opens by a label, which the keyboard does not press; with them a button takes its place.
(() => {
  "use strict";
  const label = document.querySelector("label.fs-menu");
  const button = document.querySelector("button.fs-menu");
  const drawer = document.getElementById("__drawer");
  if (!label || !button || !drawer) return;
  label.hidden = true;
  button.hidden = false;
  const tell = () => button.setAttribute("aria-expanded", String(drawer.checked));
  button.addEventListener("click", () => {
    drawer.click();
    if (drawer.checked) document.querySelector(".md-nav--primary a.md-nav__link")?.focus({ preventScroll: true });
  });
  drawer.addEventListener("change", tell);
  // Sections of the menu open by labels too.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("label[tabindex]")) return;
    event.preventDefault();
    event.target.click();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    button.focus();
  });
})();
