// Follows the room, keeps what was typed, and sends answers again with the same id while there is no connection.
"use strict";
(() => {
  const main = document.querySelector("main[data-live]");
  if (!main || !window.EventSource || !window.fetch || !window.URLSearchParams) return;
  const shell = document.documentElement.dataset, texts = main.dataset, base = texts.base;
  const offline = document.getElementById("offline"), saying = document.getElementById("say");
  document.documentElement.classList.add("js");

  const parse = (html) => { const box = document.createElement("div"); box.innerHTML = html; return box.firstElementChild; };
  const each = (root, selector, act) => Array.prototype.forEach.call(root.querySelectorAll(selector), act);
  const say = (text) => { saying.textContent = ""; setTimeout(() => { saying.textContent = text; }, 60); };
  const load = (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch (error) { return null; } };
  const keep = (key, value) => {
    try { if (value) localStorage.setItem(key, JSON.stringify(value)); else localStorage.removeItem(key); } catch (error) { return; }
  };
  const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const view = () => main.querySelector("[data-view]");
  const slotOf = (fresh) => view().querySelector(`[data-slot="${fresh.dataset.slot}"]`);
  const place = base + shell.seat;
  const draftKey = () => "draft" + place + view().dataset.step;
  const fnv = (text) => {
    let found = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text)) found = Math.imul(found ^ byte, 0x01000193) >>> 0;
    return found;
  };
  let outbox = load("outbox" + place) || [], version = texts.version, busy = false, clicked = null, lost = null;

  // What somebody typed and has not sent, by form name: kept on the phone and put back into every new drawing.
  const isTick = (field) => field.type === "radio" || field.type === "checkbox";
  const fields = (form, act) => each(form, "input:not([type=hidden]), textarea, select", act);
  const values = (form) => {
    const found = {};
    fields(form, (field) => { if (!isTick(field) || field.checked) found[field.name] = field.value; });
    return found;
  };
  const drafts = () => load(draftKey()) || {};
  const setDraft = (key, name, found) => {
    const all = load(key) || {};
    if (found) all[name] = found; else delete all[name];
    keep(key, Object.keys(all).length ? all : null);
  };
  const restore = (root) => {
    const all = drafts();
    each(root, "form[data-form]", (form) => {
      const found = all[form.dataset.form];
      if (!found || form.querySelector(".errors")) return;
      fields(form, (field) => {
        if (isTick(field)) field.checked = found[field.name] === field.value;
        else if (field.name in found) field.value = found[field.name];
      });
      for (let up = form.parentElement; up && up !== main; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    });
    const left = Object.keys(all).filter((name) => !main.querySelector(`form[data-form="${name}"]`)).map((name) => all[name].text || all[name].what || all[name].name).filter(Boolean);
    const note = main.querySelector(".kept");
    if (note) note.remove();
    if (left.length) view().insertAdjacentElement("beforeend", Object.assign(document.createElement("p"), { className: "kept hint", textContent: texts.kept + " " + left.join(" · ") }));
  };
  const prepare = (root) => {
    each(root, "[data-shuffle]", (list) => Array.from(list.querySelectorAll("[data-place]"))
      .sort((a, b) => fnv(`${a.dataset.place}:${shell.seat}:${list.dataset.shuffle}`) - fnv(`${b.dataset.place}:${shell.seat}:${list.dataset.shuffle}`))
      .forEach((item) => list.appendChild(item)));
    if (shell.organisation) each(root, "[data-name]", (name) => { name.textContent = shell.organisation; });
    else each(root, "[data-for=organisation]", (part) => part.remove());
  };
  const redraw = (change) => {
    const at = document.activeElement, id = at && main.contains(at) ? at.id : "", from = id && "selectionStart" in at ? at.selectionStart : null;
    change();
    restore(main);
    if (!id || document.activeElement === at) return;
    const again = document.getElementById(id) || view().querySelector("h1");
    again.focus({ preventScroll: true });
    if (from !== null && again.setSelectionRange && again.type !== "date") again.setSelectionRange(from, from);
  };

  const ownState = (root) => { const own = root.querySelector(`[data-owner="${shell.partner}"]`); return own ? own.dataset.state : ""; };
  const shape = (root) => Array.from(root.querySelectorAll("[data-part], [data-slot]"), (one) => one.dataset.part || one.dataset.slot).join();
  const receive = (html, newVersion) => {
    if (newVersion === version) return;
    version = newVersion;
    const next = parse(html), old = view(), same = old.dataset.step === next.dataset.step && shape(old) === shape(next);
    const keyOf = (root) => root.dataset.mine + ownState(root), stays = same && keyOf(old) === keyOf(next);
    const hadOwn = Boolean(old.querySelector("[data-own]"));
    prepare(next);
    redraw(() => {
      each(next, "[data-slot]", (fresh) => {
        const slot = slotOf(fresh), leave = fresh.dataset.slot === "promises" ? slot && slot.querySelector(".note") : stays || (!fresh.children.length && slot && slot.querySelector("[data-own]"));
        if (same && !leave) slot.replaceWith(fresh.cloneNode(true));
        if (!same && leave) fresh.replaceWith(slot);
      });
      if (!same) return old.replaceWith(next);
      old.className = next.className;
      Object.assign(old.dataset, next.dataset);
      each(next, "[data-part]", (part) => { old.querySelector(`[data-part="${part.dataset.part}"]`).innerHTML = part.innerHTML; });
    });
    if (!same) window.scrollTo(0, 0);
    say((next.querySelector("[data-say]") || next.querySelector("h1")).textContent);
    if (same ? !stays && hadOwn : "answered" in next.dataset) lookAgain();
  };
  const fill = (html, sent) => {
    const next = parse(html);
    if (!next || next.dataset.ownOf !== view().dataset.step) return;
    prepare(next);
    redraw(() => each(next, "[data-slot]", (fresh) => { const slot = slotOf(fresh); if (slot) slot.replaceWith(fresh); }));
    const fault = sent && main.querySelector("[data-focus]");
    if (fault) fault.focus();
  };
  const lookAgain = () => setTimeout(() => {
    if (!main.querySelector(".errors")) fetch(base + "/mine").then((answer) => answer.ok ? answer.text().then(fill) : null).catch(() => null);
  }, Math.random() * 1500);

  // The outbox: one entry after another, each until the room has answered it.
  const note = (name, text) => each(main, `form[data-form="${name}"]`, (form) => {
    const old = form.querySelector(".pending");
    if (old) old.remove();
    each(form, "button", (button) => { button.disabled = Boolean(text); });
    if (text) form.insertAdjacentElement("beforeend", Object.assign(document.createElement("p"), { className: "pending note", textContent: text }));
  });
  const flush = () => {
    const entry = outbox[0];
    if (!entry || busy) return;
    busy = true;
    const later = () => { busy = false; note(entry.form, texts.notSaved); say(texts.notSaved); setTimeout(flush, 3000); };
    fetch(entry.url, { method: "POST", body: entry.body, headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Requested-With": "workshop" } })
      .then((answer) => {
        if (answer.status === 503) return later();
        return answer.text().then((html) => {
          busy = false; outbox.shift(); keep("outbox" + place, outbox.length ? outbox : null);
          note(entry.form, "");
          if (answer.ok) setDraft(entry.draft, entry.form, null);
          if (answer.status === 403 && !html.includes("data-own-of")) return location.reload();
          fill(html, true);
          say(answer.ok ? texts.saved : texts.notSaved);
          flush();
        });
      }).catch(later);
  };
  main.addEventListener("click", (event) => { clicked = event.target.closest("button"); });
  main.addEventListener("input", (event) => { if (event.target.form) setDraft(draftKey(), event.target.form.dataset.form, values(event.target.form)); });
  main.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target, body = new URLSearchParams(new FormData(form)), button = event.submitter || clicked, name = form.dataset.form;
    if (outbox.some((entry) => entry.form === name)) return;
    if (button && button.name) body.append(button.name, button.value);
    if (!body.get("id")) body.set("id", newId());
    body.set("token", shell.token);
    outbox.push({ url: (button && button.getAttribute("formaction")) || form.getAttribute("action"), body: body.toString(), form: name, draft: draftKey() });
    keep("outbox" + place, outbox);
    flush();
  });

  const connected = (yes) => { clearTimeout(lost); offline.hidden = yes; offline.textContent = yes ? "" : offline.dataset.text; };
  const connect = (again) => {
    const source = new EventSource(texts.live);
    source.onopen = () => { if (again || !offline.hidden) lookAgain(); again = true; connected(true); flush(); };
    source.addEventListener("view", (event) => receive(event.data, event.lastEventId));
    source.addEventListener("mine", lookAgain);
    source.onerror = () => {
      clearTimeout(lost); lost = setTimeout(() => connected(false), 3000);
      if (source.readyState === 2) setTimeout(() => connect(true), 3000);
    };
  };
  window.addEventListener("online", flush);
  restore(main);
  connect(false);
  flush();
})();
