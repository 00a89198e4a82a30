// Shortens the list of organisations to those that fit what is typed, and says how many are left.
"use strict";
(() => {
  const find = document.querySelector("[data-finds]"), found = document.getElementById("found");
  if (!find || !found || !String.prototype.normalize) return;
  // The rule of workshop/core/names.py: the page brings its letters, its quotes, and the names that it folds.
  const letters = {}, quotes = Array.from(find.dataset.quotes);
  find.dataset.letters.split(" ").forEach((pair) => { letters[pair[0]] = pair.slice(1); });
  const others = (() => { try { return new RegExp("[^\\p{L}\\p{N}\\p{Mc}]+", "gu"); } catch (error) { return /[\u0000-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f]+/g; } })();
  const spelt = (text) => Array.from(text, (one) => quotes.includes(one) ? "" : letters[one] || one).join("");
  const plain = (text) => spelt(spelt(text.toLowerCase()).normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()).replace(others, " ").trim();
  const rows = Array.from(document.getElementById(find.dataset.finds).children, (row) => ({ row, name: " " + (row.dataset.key || plain(row.textContent)) }));
  const fits = (part, name) => {
    const together = part.replace(/ /g, "");
    return name.includes(part.includes(" ") ? " " + part : part) || (together.length > 4 && name.replace(/ /g, "").includes(together));
  };
  let waits = null;
  const texts = [find.dataset.foundNone, find.dataset.foundOne];
  const tell = (number) => { found.textContent = texts[number] || find.dataset.found.replace("#", number); };
  find.addEventListener("input", () => {
    const parts = find.value.split(/\s+/).map(plain);
    const left = rows.filter((one) => { one.row.hidden = !parts.every((part) => fits(part, one.name)); return !one.row.hidden; });
    clearTimeout(waits);
    waits = setTimeout(() => tell(left.length), 600);
  });
})();
