// Shortens the list of organisations to those that fit what is typed, and says how many are left.
"use strict";
(() => {
  const find = document.querySelector("[data-finds]"), found = document.getElementById("found");
  if (!find || !found || !String.prototype.normalize) return;
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().trim();
  const rows = Array.from(document.getElementById(find.dataset.finds).children, (row) => ({ row, name: plain(row.textContent) }));
  let waits = null;
  const texts = [find.dataset.foundNone, find.dataset.foundOne];
  const tell = (number) => { found.textContent = texts[number] || find.dataset.found.replace("#", number); };
  find.addEventListener("input", () => {
    const words = plain(find.value).split(/\s+/), fits = (name) => words.every((word) => name.includes(word));
    const left = rows.filter((one) => { one.row.hidden = !fits(one.name); return !one.row.hidden; });
    clearTimeout(waits);
    waits = setTimeout(() => tell(left.length), 600);
  });
})();
