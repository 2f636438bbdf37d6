// A button beside each text that is made to be copied. A page from a folder may have no clipboard: there the text is
// selected, so that the keyboard copies it.
(() => {
  "use strict";
  for (const box of document.querySelectorAll(".fs-copy")) {
    const text = box.querySelector(".fs-copy__text");
    const button = document.createElement("button");
    const status = document.createElement("span");
    button.type = "button";
    button.className = "fs-copy__button";
    button.textContent = "Copy";
    status.className = "fs-copy__status";
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent);
        status.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(text);
        status.textContent = "Selected: copy it with the keyboard";
      }
    });
    box.append(button, " ", status);
  }
})();
