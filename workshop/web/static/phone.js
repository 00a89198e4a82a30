// Follows the room, keeps what was typed, and sends answers again with the same id while there is no connection.
"use strict";
(() => {
  const main = document.querySelector("main[data-live]");
  if (!main || !window.EventSource || !window.fetch || !window.URLSearchParams) return;
  const shell = document.documentElement.dataset, texts = main.dataset, base = texts.base, place = texts.room + shell.seat;
  const offline = document.getElementById("offline"), saying = document.getElementById("say");
  document.documentElement.classList.add("js");
  const parse = (html) => prepare(Object.assign(document.createElement("div"), { innerHTML: html }).firstElementChild || document.createElement("p"));
  const each = (root, selector, act) => Array.prototype.forEach.call(root.querySelectorAll(selector), act);
  const tell = (look, text, kind) => Object.assign(document.createElement(kind || "p"), { className: look, textContent: text });
  const plain = (part) => part.textContent.replace(/\s+/g, " ").trim();
  const say = (text) => { clearTimeout(said); saying.textContent = ""; setTimeout(() => { saying.textContent = text; }, 60); said = setTimeout(() => { saying.textContent = ""; }, 8000); };
  const load = (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch (error) { return null; } };
  const keep = (key, value) => { try { if (value) localStorage.setItem(key, JSON.stringify(value)); else localStorage.removeItem(key); } catch (error) { return; } };
  const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const fnv = (text) => new TextEncoder().encode(text).reduce((found, byte) => Math.imul(found ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
  const view = () => main.querySelector("[data-view]");
  const slotOf = (fresh) => view().querySelector(`[data-slot="${fresh.dataset.slot}"]`);
  let outbox = load("outbox" + place) || [], version = texts.version, busy = false, clicked = null, lost = null, said = null, looking = null, heard = 0;
  // A text that is too long is said while it is typed; the room says so again, and takes nothing of it away.
  const measure = (field) => {
    const over = Array.from(field.value.trim().replace(/[^\S\n]+/g, " ")).length - field.dataset.most, before = field.nextElementSibling;
    const note = before && before.matches(".over") ? before : over > 0 && field.parentElement.insertBefore(tell("fault over", ""), before);
    if (note && over > 0) { note.setAttribute("role", "status"); note.textContent = texts.over.replace("#", over); } else if (note) note.remove();
  };
  // Drafts: what somebody typed and has not sent, by form name, put back into every new drawing of the same step.
  const draftKey = () => "draft" + place + view().dataset.step;
  const setDraft = (key, name, found) => { const all = Object.assign(load(key) || {}, { [name]: found }); keep(key, Object.keys(all).some((one) => all[one]) ? all : null); };
  const isTick = (field) => field.type === "radio" || field.type === "checkbox";
  const fields = (form, act) => each(form, "input:not([type=hidden]), textarea, select", act);
  const textOf = (found) => [found.text, found.second_text, found.what, found.contribution, found.name].filter(Boolean).join("\n");
  const restore = () => {
    const all = load(draftKey()) || {};
    each(main, ".kept", (note) => note.remove());
    Object.keys(all).forEach((name) => {
      const found = all[name], form = main.querySelector(`form[data-form="${name}"]`);
      if (!form && found && textOf(found)) showKept(draftKey(), name, found);
      if (!found || !form || form.querySelector(".errors")) return;
      fields(form, (field) => {
        if (isTick(field)) field.checked = found[field.name] === field.value;
        else if (field.name in found) field.value = found[field.name];
      });
      for (let up = form.parentElement; up !== main; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    });
    each(main, "[data-most]", measure);
    if (texts.still || view().dataset.step === "over") return;
    draftsElsewhere().forEach((key) => {
      const left = load(key) || {};
      Object.keys(left).forEach((name) => { if (goesLate(name) && textOf(left[name])) showKept(key, name, left[name]); });
    });
  };
  const draftsElsewhere = () => { try { return Object.keys(localStorage).filter((key) => key.startsWith("draft" + place) && key !== draftKey()); } catch (error) { return []; } };
  const goesLate = (name) => ["answer", "name"].includes(name.split("-")[0]);
  // The step closed, or the room went on, while somebody was typing: the text may go to the facilitator once.
  const showKept = (key, name, found) => {
    const note = view().appendChild(tell("kept hint", texts.kept + " " + textOf(found), "div"));
    const step = key.slice(("draft" + place).length), body = new URLSearchParams(Object.assign({ step }, found));
    if (!goesLate(name)) return;
    const button = note.appendChild(tell("second", texts.sendLate, "button"));
    button.type = "button"; button.disabled = waitsFor(name, key);
    button.onclick = () => { button.disabled = true; post(`${base}/${name.split("-")[0]}`, name, body, false, key); };
  };
  // Drawing: a fragment is the same for everybody, so the phone adds its own order and organisation.
  const prepare = (root) => {
    each(root, "[data-shuffle]", (list) => {
      const rank = (item) => fnv(`${item.dataset.place}:${shell.seat}:${list.dataset.shuffle}`);
      Array.from(list.querySelectorAll("[data-place]")).sort((a, b) => rank(a) - rank(b)).forEach((item) => list.appendChild(item));
    });
    each(root, "[data-unless]", (part) => { if (part.dataset.unless.split(" ").includes(shell.partner)) part.remove(); });
    if (!shell.organisation) each(root, "[data-for=organisation]", (part) => part.remove());
    else each(root, "[data-name]", (name) => { name.textContent = shell.organisation; });
    return root;
  };
  const twin = (field) => {
    const form = field.form && main.querySelector(`form[data-form="${field.form.dataset.form}"]`), alike = (one) => one.type === field.type && one.name === field.name && one.value === field.value;
    return (!isTick(field) && field.id && document.getElementById(field.id)) || (form && Array.from(form.elements).find(alike)) || view().querySelector("h1");
  };
  const redraw = (change, sent) => {
    const at = document.activeElement, held = at && at !== main && main.contains(at), from = held && at.selectionStart, open = [];
    each(main, "details[open] > summary", (summary) => open.push(plain(summary)));
    change();
    if (!sent) each(main, "summary", (summary) => { if (open.includes(plain(summary))) summary.parentElement.open = true; });
    restore();
    if (!held || document.activeElement === at) return;
    const again = twin(at);
    again.focus({ preventScroll: true });
    if (typeof from === "number" && again.setSelectionRange) again.setSelectionRange(from, from);
  };
  const shape = (root) => Array.from(root.querySelectorAll("[data-part], [data-slot]"), (one) => one.dataset.part || one.dataset.slot).join();
  const keyOf = (root) => { const own = root.querySelector(`[data-owner="${shell.partner}"]`); return root.dataset.mine + (own ? own.dataset.state : ""); };
  const receive = (html, newVersion) => {
    if (newVersion === version || texts.still) return;
    version = newVersion;
    const next = parse(html), old = view(), same = old.dataset.step === next.dataset.step && shape(old) === shape(next);
    const stays = same && keyOf(old) === keyOf(next), hadOwn = Boolean(old.querySelector("[data-own]"));
    redraw(() => {
      each(next, "[data-slot]", (fresh) => {
        const slot = slotOf(fresh), waits = slot && slot.querySelector(fresh.dataset.slot === "promises" ? ".note" : "[data-own]");
        const leave = stays || (waits && (same || fresh.dataset.slot === "promises"));
        if (same && !leave) slot.replaceWith(fresh.cloneNode(true));
        if (!same && leave) fresh.replaceWith(slot);
      });
      if (!same) return old.replaceWith(next);
      old.className = next.className;
      Object.assign(old.dataset, next.dataset);
      each(next, "[data-part]", (part) => { old.querySelector(`[data-part="${part.dataset.part}"]`).innerHTML = part.innerHTML; });
    });
    if (!same) window.scrollTo(0, 0);
    say(plain(next.querySelector("[data-say]") || next.querySelector("h1")));
    if (same ? !stays && hadOwn : "answered" in next.dataset) lookAgain();
  };
  const fill = (html, sent) => {
    const next = parse(html);
    if (next.dataset.ownOf !== view().dataset.step) return;
    redraw(() => each(next, "[data-slot]", (fresh) => {
      const slot = slotOf(fresh);
      if (slot && (sent || plain(slot) !== plain(fresh))) slot.replaceWith(fresh);
    }), sent);
    if (sent) each(main, "[data-focus]", (part) => part.focus());
  };
  const asking = () => { const part = main.querySelector("[data-look]"); return part ? part.dataset.look : ""; };
  const gone = (answer) => { if (answer.status === 403) location.reload(); return answer; };
  const look = () => {
    const from = asking(), quiet = () => !busy && !main.querySelector(".errors"), fresh = (html) => { if (from === asking() && quiet()) fill(html); };
    if (quiet()) fetch(texts.mine + from).then((answer) => gone(answer).ok ? answer.text().then(fresh) : null).catch(() => null);
  };
  const lookAgain = (soon) => { clearTimeout(looking); looking = setTimeout(look, Math.random() * (soon === true ? 300 : 1500)); };
  // The outbox: one answer after another, each with its own id until the room has said what became of it.
  const waitsFor = (name, draft) => outbox.some((entry) => entry.form === name && entry.draft === draft);
  const typedIn = (draft, name) => JSON.stringify((load(draft) || {})[name]);
  const pending = (name, text) => each(main, `form[data-form="${name}"]`, (form) => {
    each(form, ".pending", (note) => note.remove());
    each(form, "button", (button) => { button.disabled = Boolean(text); });
    if (text) form.appendChild(tell("pending note", text));
  });
  const later = () => { busy = false; if (outbox[0].draft === draftKey()) pending(outbox[0].form, texts.notSaved); say(texts.notSaved); setTimeout(flush, 2000); };
  const answered = (entry, answer, html) => {
    busy = false; outbox.shift(); keep("outbox" + place, outbox.length ? outbox : null);
    if (answer.ok && typedIn(entry.draft, entry.form) === entry.typed) setDraft(entry.draft, entry.form, undefined);
    if (answer.status === 403 && !html.includes("data-own-of")) return location.reload();
    pending(entry.form, ""); fill(html, true); say(!answer.ok ? texts.notSaved : entry.quiet ? "" : texts.saved); flush();
  };
  const flush = () => {
    const entry = outbox[0], headers = { "Content-Type": "application/x-www-form-urlencoded", "X-Requested-With": "workshop" };
    if (!entry || busy) return;
    busy = true;
    const cut = window.AbortController ? new AbortController() : {}, slow = setTimeout(() => { if (cut.abort) cut.abort(); }, 10000);
    fetch(entry.url, { method: "POST", body: entry.body, headers, signal: cut.signal })
      .then((answer) => answer.text().then((html) => [answer, html]))
      .then(([answer, html]) => { clearTimeout(slow); return answer.status === 503 || (answer.ok && !html.includes("data-own-of")) ? later() : answered(entry, answer, html); }, () => { clearTimeout(slow); later(); });
  };
  const post = (url, name, body, quiet, draft = draftKey()) => {
    if (waitsFor(name, draft)) return;
    if (!body.get("id")) body.set("id", newId());
    body.set("token", shell.token);
    outbox.push({ url, body: body.toString(), form: name, draft, typed: typedIn(draft, name), quiet });
    keep("outbox" + place, outbox); flush();
  };
  main.addEventListener("click", (event) => { clicked = event.target.closest("button"); });
  main.addEventListener("input", (event) => {
    const form = event.target.form, found = {};
    if (event.target.dataset.most) measure(event.target);
    fields(form, (field) => { if (!isTick(field) || field.checked) found[field.name] = field.value; });
    setDraft(draftKey(), form.dataset.form, found);
  });
  main.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target, body = new URLSearchParams(new FormData(form)), button = event.submitter || clicked;
    if (button && button.name) body.append(button.name, button.value);
    post((button && button.getAttribute("formaction")) || form.getAttribute("action"), form.dataset.form, body, Boolean(button && button.name === "skip"));
  });
  // The line: a room that is silent for long has gone, even where the browser has not noticed.
  const connected = (yes) => { clearTimeout(lost); offline.hidden = yes || view().dataset.step === "over"; offline.textContent = yes ? "" : offline.dataset.text; document.documentElement.style.scrollPaddingTop = `${offline.offsetHeight + 16}px`; };
  const connect = (again) => {
    const source = new EventSource(texts.live), hear = (act) => (event) => { heard = Date.now(); act(event); };
    const anew = () => { clearInterval(watch); source.close(); setTimeout(() => connect(true), 3000); };
    const watch = setInterval(() => { if (Date.now() - heard > 40000) { connected(false); anew(); } }, 5000);
    source.onopen = hear(() => { if (again) lookAgain(); again = true; connected(true); flush(); });
    source.addEventListener("view", hear((event) => receive(event.data, event.lastEventId)));
    source.addEventListener("mine", hear(() => lookAgain(true)));
    source.addEventListener("beat", hear(() => null));
    source.addEventListener("gone", () => location.reload());
    source.onerror = () => {
      clearTimeout(lost); lost = setTimeout(() => connected(false), 3000);
      if (source.readyState === 2) { look(); anew(); }
    };
  };
  heard = Date.now();
  window.addEventListener("offline", () => connected(false));
  window.addEventListener("online", () => { connected(true); flush(); });
  restore(); connect(false); flush();
})();
