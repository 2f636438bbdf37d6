// Search over names. The index is a script (a page opened from a folder may load nothing else) and is fetched when the
// box first gets the focus. Text from the index only ever becomes text nodes and the href of links within the site.
(() => {
  "use strict";
  const box = document.querySelector("[data-factsheet-search]");
  if (!box) return;
  const input = box.querySelector("input");
  const list = box.querySelector("[role=listbox]");
  const status = box.querySelector("[role=status]");
  const index = new URL(box.dataset.factsheetSearch, location.href);
  const root = new URL("../../", index);
  const MOST = 12;
  // Letters that decomposition does not take apart: the same table as in generator/ids.py.
  const LETTERS = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "e", "ħ": "h" };
  // Words that are not in the index, or say nothing: they are not asked for when others are.
  const SMALL = new Set(["a", "an", "and", "at", "between", "by", "for", "from", "in", "of", "on", "the", "to", "with"]);
  let rows = null;
  let active = -1;

  const plain = (text) =>
    text.toLowerCase().replace(/['’ʼ‘`]/g, "").replace(/[ßæœøłđðþıəħ]/g, (letter) => LETTERS[letter])
      .normalize("NFKD").replace(/\p{M}/gu, "");
  // A day or month (2025-10-16, 2025-10) is one word, so that it is found by its beginning.
  const words = (text) => text.match(/\d{4}-\d\d(?:-\d\d)?|[\p{L}\p{N}]+/gu) ?? [];

  const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
  const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?";
  const two = (number) => String(number).padStart(2, "0");
  const dated = (year, month, day) => {
    const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1;
    return [year, two(number), ...(day ? [two(Number(day))] : [])].join("-");
  };
  // Dates as people write them, as the index has them: “16 October 2025”, “Oct 16, 2025”, “16.10.2025”, “October 2025”.
  const DATES = [
    [new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})\\b`, "g"), (_, day, month, year) => dated(year, month, day)],
    [new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "g"), (_, month, day, year) => dated(year, month, day)],
    [/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g, (_, day, month, year) => dated(year, month, day)],
    [new RegExp(`\\b${MONTH},? (\\d{4})\\b`, "g"), (_, month, year) => dated(year, month)],
  ];

  window.factsheetSearch = (found) => {
    rows = found.map(([url, title, hint, terms, called = ""]) => {
      const name = plain(title).split(/\s+/).filter(Boolean).join(" ");
      return {
        url, title, hint, name, names: called ? called.split("\t") : [], terms: terms ? terms.split("\t") : [],
        words: words(`${name} ${terms} ${called}`),
      };
    });
    show();
  };

  function load() {
    if (document.getElementById("fs-index")) return;
    const script = document.createElement("script");
    script.id = "fs-index";
    script.src = index.href;
    script.onerror = () => { status.textContent = "The search index could not be loaded."; };
    document.head.append(script);
  }

  // Scripts without spaces between words are found anywhere in a word.
  const holds = (word, part) => word.startsWith(part) || (/[^\x00-\x7f]/.test(part) && word.includes(part));

  // One letter wrong, missing, too many, or two in the wrong order; a short word has too many neighbours for that.
  function nearly(word, part) {
    if (part.length < 4 || /\d/.test(part) || Math.abs(word.length - part.length) > 1) return false;
    let start = 0;
    while (start < part.length && word[start] === part[start]) start += 1;
    const [a, b] = [word.slice(start), part.slice(start)];
    return a.slice(1) === b.slice(1) || a === b.slice(1) || a.slice(1) === b
      || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
  }

  function score(row, query, parts, fits) {
    if (!parts.every((part) => row.words.some((word) => fits(word, part)))) return 0;
    if (row.name === query) return 6;
    if (row.names.includes(query)) return 5;
    if (row.terms.includes(query)) return 4;
    if ([row.name, ...row.names].some((name) => name.startsWith(query))) return 3;
    return parts.every((part) => words(row.name).some((word) => holds(word, part))) ? 2 : 1;
  }

  function find(text) {
    const typed = plain(text).split(/\s+/).filter(Boolean).join(" ");
    const query = DATES.reduce((known, [form, iso]) => known.replace(form, iso), typed);
    const asked = words(query);
    const telling = asked.filter((word) => !SMALL.has(word));
    const parts = telling.length ? telling : asked;
    if (!parts.length || !rows) return [];
    const found = ranked(query, parts, holds);
    return found.length ? found : ranked(query, parts, (word, part) => holds(word, part) || nearly(word, part));
  }

  function ranked(query, parts, fits) {
    return rows.map((row) => ({ row, rank: score(row, query, parts, fits) })).filter((hit) => hit.rank)
      .sort((one, other) => other.rank - one.rank || one.row.name.length - other.row.name.length
        || (one.row.url < other.row.url ? -1 : 1));
  }

  function option({ row }, position) {
    const link = document.createElement("a");
    link.id = `fs-hit-${position}`;
    link.className = "fs-search__hit";
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.tabIndex = -1;
    link.href = new URL(row.url, root).href;
    const title = document.createElement("span");
    title.dir = "auto";
    title.textContent = row.title;
    const hint = document.createElement("span");
    hint.className = "fs-search__hint";
    hint.textContent = row.hint;
    link.append(title, " ", hint);
    return link;
  }

  function show() {
    const asked = input.value.trim();
    const found = find(input.value);
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...found.slice(0, MOST).map(option));
    const open = found.length > 0 && document.activeElement === input;
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    status.textContent = !asked || !rows ? "" : found.length ? `${found.length} found` : "Nothing found";
    status.classList.toggle("fs-search__none", Boolean(asked && rows && !found.length));
    status.classList.toggle("fs-hidden", !(asked && rows && !found.length));
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    status.classList.add("fs-hidden");
    active = -1;
  }

  function move(step) {
    const options = [...list.children];
    if (list.hidden || !options.length) return show();
    active = (active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length;
    options.forEach((item, at) => item.setAttribute("aria-selected", String(at === active)));
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  }

  input.addEventListener("focus", () => { load(); show(); });
  input.addEventListener("input", () => { load(); show(); });
  input.addEventListener("keydown", (event) => {
    // The theme has shortcuts on single letters; none of them is meant for this box.
    event.stopPropagation();
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") {
      const target = list.hidden ? null : list.children[Math.max(active, 0)];
      if (target) location.assign(target.href);
    } else if (event.key === "Escape") {
      if (list.hidden) input.value = "";
      close();
    } else return;
    event.preventDefault();
  });
  box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) close(); });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
    }
  });
  box.hidden = false;
})();
