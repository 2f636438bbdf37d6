// Filters and sorting of a list. The rows say in data-… what they can be filtered by and by what their cells sort; without
// this script the list is a plain table. What is chosen stands in the address, so that it can be sent and returned to.
(() => {
  "use strict";
  const bar = document.querySelector("[data-factsheet-list]");
  const FACETS = {
    country: "Country", kind: "Kind", status: "Status", year: "Year", publisher: "Publisher", review: "Review",
  };
  const NONE = "not stated";
  const tables = [...document.querySelectorAll("table.fs-table")];
  const rows = tables.flatMap((table) => [...table.tBodies[0].rows]);
  const whole = bar?.dataset.factsheetList;
  if (!bar || !(rows.length || whole)) return;
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const places = new Map(rows.map((row, place) => [row, place]));
  const selects = new Map();
  const heads = new Map();
  const parts = [...document.querySelectorAll(".fs-parts a, .fs-part-list a")];
  const MOST = 200; // of the rows in other parts, which stand here as a list of links
  let elsewhere = [];
  let sorted = { by: "", down: false };

  const make = (name, className, text = "") => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.textContent = text;
    return made;
  };
  // A row of this page, or one of another part, which has its values as they are.
  const valuesOf = (row, facet) => (row.facets ? row.facets[facet] : row.dataset[facet]?.split("\t")) ?? [NONE];

  function choice(facet) {
    const values = new Set([...rows, ...elsewhere].flatMap((row) => valuesOf(row, facet)));
    if (values.size < 2) return;
    const isNone = (value) => Number(value === NONE);
    const ordered = [...values].sort((one, other) => isNone(one) - isNone(other)
      || (facet === "year" ? -1 : 1) * collator.compare(one, other));
    const field = make("div", "fs-filter__field");
    const label = make("label", "", FACETS[facet]);
    const select = make("select", "fs-filter__select");
    select.append(new Option("All", ""), ...ordered.map((value) => new Option(value, value)));
    for (const option of select.options) option.dir = "auto";
    select.addEventListener("change", () => { show(); remember(); });
    label.htmlFor = select.id = `fs-filter-${facet}`;
    field.append(label, select);
    selects.set(facet, select);
    bar.append(field);
  }

  // What a cell sorts by; nothing for what is not stated, which comes last either way.
  function key(row, column) {
    const cell = row.cells[column];
    if (!cell || cell.querySelector(".fs-unstated")) return "";
    return cell.dataset.order ?? (cell.querySelector("a.fs-link") ?? cell).textContent.trim();
  }

  function sort() {
    for (const table of tables) {
      const column = [...table.tHead.rows[0].cells].findIndex((head) => head.textContent.trim() === sorted.by);
      const own = [...table.tBodies[0].rows].sort((one, other) => places.get(one) - places.get(other));
      if (column >= 0) {
        const keys = new Map(own.map((row) => [row, key(row, column)]));
        own.sort((one, other) => {
          const [a, b] = [keys.get(one), keys.get(other)];
          return a && b ? (sorted.down ? -1 : 1) * collator.compare(a, b) : Number(!a) - Number(!b);
        });
      }
      // A table that is in that order already is not laid out anew.
      if (own.some((row, place) => row !== table.tBodies[0].rows[place])) table.tBodies[0].append(...own);
    }
    for (const [head, name] of heads) {
      if (name === sorted.by) head.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  }

  function show() {
    const wanted = [...selects].filter(([, select]) => select.value);
    let count = 0;
    for (const row of rows) {
      row.hidden = !wanted.every(([facet, select]) => valuesOf(row, facet).includes(select.value));
      count += Number(!row.hidden);
    }
    for (const table of tables) {
      table.closest("section").hidden = [...table.tBodies[0].rows].every((row) => row.hidden);
    }
    clear.hidden = !wanted.length;
    const here = parts.length ? " in this part" : "";
    const told = wanted.length ? `${count || "None"} of ${rows.length}${here} shown` : `All ${rows.length}${here} shown`;
    status.textContent = rows.length ? told : "";
    if (whole) showElsewhere(wanted);
  }

  function showElsewhere(wanted) {
    const found = wanted.length
      ? elsewhere.filter((row) => wanted.every(([facet, select]) => valuesOf(row, facet).includes(select.value))) : [];
    const links = found.slice(0, MOST).map((row) => {
      const item = make("li");
      const link = make("a", "fs-link", row.title);
      link.href = row.url;
      link.dir = "auto";
      item.append(link, " ", make("span", "fs-inline", row.hint));
      return item;
    });
    const words = found.length ? `${found.length} in ${rows.length ? "the other" : "all"} parts` : "None in the other parts";
    rest.querySelector("p").textContent = `${words}${found.length > MOST ? `, of which here are ${MOST}` : ""}:`;
    rest.querySelector("ul").replaceChildren(...links);
    rest.hidden = !wanted.length;
  }

  function remember() {
    const state = new URLSearchParams();
    for (const [facet, select] of selects) if (select.value) state.set(facet, select.value);
    if (sorted.by) state.set("sort", sorted.by);
    if (sorted.by && sorted.down) state.set("order", "down");
    const hash = state.size ? `#${state}` : "";
    history.replaceState(history.state, "", hash || `${location.pathname}${location.search}`);
    for (const link of parts) link.hash = hash;
  }

  // An address may also end in the anchor of a section; that is no choice.
  function recall() {
    const state = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
    for (const [facet, select] of selects) {
      const value = state.get(facet) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
    const by = state.get("sort") ?? "";
    sorted = { by: [...heads.values()].includes(by) ? by : "", down: state.get("order") === "down" };
    sort();
    show();
  }

  // Up, down, and back to the order in which the list came.
  function turn(name) {
    if (sorted.by !== name) sorted = { by: name, down: false };
    else if (!sorted.down) sorted = { by: name, down: true };
    else sorted = { by: "", down: false };
    sort();
    remember();
  }

  for (const table of tables) {
    table.classList.add("fs-table--sorts");
    for (const head of table.tHead.rows[0].cells) {
      const button = make("button", "fs-sort", head.textContent);
      button.type = "button";
      button.addEventListener("click", () => turn(button.textContent));
      heads.set(head, head.textContent);
      head.replaceChildren(button);
    }
  }
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Filter this list");
  const clear = make("button", "fs-filter__clear", "Show all");
  clear.type = "button";
  clear.addEventListener("click", () => {
    for (const select of selects.values()) select.value = "";
    show();
    remember();
    selects.values().next().value.focus();
  });
  const status = make("p", "fs-filter__count");
  status.setAttribute("role", "status");
  const rest = make("div", "fs-elsewhere");
  rest.hidden = true;
  rest.append(make("p"), make("ul", "fs-list"));
  bar.after(rest);

  function offer() {
    bar.replaceChildren();
    selects.clear();
    Object.keys(FACETS).forEach(choice);
    bar.append(clear, status);
    bar.hidden = !selects.size;
  }
  offer();

  // The rows of the other parts come when the page stands, so that it does not wait for them.
  window.factsheetList = (found) => {
    const own = new Set(rows.map((row) => row.querySelector("th a.fs-link")?.getAttribute("href")));
    elsewhere = found.filter(([url]) => !own.has(url)).map(([url, title, hint, facets]) => ({ url, title, hint, facets }));
    offer();
    recall();
  };
  if (whole) {
    const load = () => {
      const script = document.createElement("script");
      script.src = whole;
      document.head.append(script);
    };
    addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(load));
  }
  addEventListener("hashchange", recall);
  recall();
  for (const link of parts) if (location.hash.includes("=")) link.hash = location.hash;
})();
