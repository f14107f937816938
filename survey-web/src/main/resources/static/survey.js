// What the survey's pages can do beyond plain forms: save each answer at once, go from question to question without the server,
// wait out a lost network, read aloud. Everything works without this file as well.
"use strict";
(() => {
  const page = document.documentElement;
  const body = document.body;
  const code = body.dataset.code;
  const templates = document.getElementById("screens");
  const place = document.getElementById("screen");
  const ADVANCE_AFTER = 350; // milliseconds: long enough to see one's choice
  const TYPING_PAUSE = 700;
  page.classList.add("scripts");

  const remember = {
    get: (key) => { try { return Number(localStorage.getItem(key)) || 0; } catch (denied) { return 0; } },
    set: (key, value) => { try { localStorage.setItem(key, value); } catch (denied) { /* goes without */ } },
  };

  // ---- answers on this device: one entry a code and item; those not yet sent are the queue ------------------------------
  const memory = new Map(); // where the browser has no database
  const database = new Promise((resolve) => {
    try {
      const opening = indexedDB.open("rapport", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("answers", { keyPath: "key" });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => resolve(null);
    } catch (denied) {
      resolve(null);
    }
  });

  async function inStore(work) {
    const db = await database;
    if (!db) return undefined;
    return new Promise((resolve, reject) => {
      const transaction = db.transaction("answers", "readwrite");
      const request = work(transaction.objectStore("answers"));
      transaction.oncomplete = () => resolve(request && request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  // reads and writes in one transaction, as another tab may have put an answer in between: a receipt for an older answer changes
  // nothing, and a new answer is later than what is there, also where the clocks of two tabs differ by the time of loading
  async function put(answer, isNew) {
    const settle = (before) => {
      const late = before && before.stamp >= answer.stamp;
      return late && isNew ? { ...answer, stamp: before.stamp + 1 } : before && before.stamp > answer.stamp ? before : answer;
    };
    memory.set(answer.key, settle(memory.get(answer.key)));
    await inStore((answers) => {
      const reading = answers.get(answer.key);
      reading.onsuccess = () => answers.put(settle(reading.result));
    });
  }

  async function forget(answer) {
    memory.delete(answer.key);
    await inStore((answers) => answers.delete(answer.key));
  }

  async function kept() {
    const stored = await inStore((answers) => answers.getAll());
    return stored || [...memory.values()];
  }

  // ---- the clock: the server's time, never twice the same, so that the order of answers is the respondent's own ----------
  // what took its time on the way makes our clock late, never early: an answer must not come from the future
  function setClock(serverNow, answered) {
    if (serverNow) remember.set("rapport-clock", Math.floor(serverNow - answered));
  }

  function stamp() {
    const next = Math.max(Date.now() + remember.get("rapport-clock"), remember.get("rapport-last") + 1);
    remember.set("rapport-last", next);
    return next;
  }

  // ---- sending ------------------------------------------------------------------------------------------------------------
  let sending = false;
  let keeping = 0; // answers on their way to the database of this device, where the queue does not see them yet
  let timer = 0;
  let failures = 0;
  let onceSent = null; // what to do when everything is up

  async function send() {
    if (sending) return false;
    sending = true;
    clearTimeout(timer);
    try {
      for (;;) {
        const queue = (await kept()).filter((answer) => !answer.sent).sort((one, other) => one.stamp - other.stamp);
        if (!queue.length) break;
        if (!(await post(queue.filter((answer) => answer.code === queue[0].code).slice(0, 100)))) return false;
      }
    } finally {
      sending = false;
    }
    failures = 0;
    if (!keeping) say("saved");
    if (onceSent) onceSent();
    return true;
  }

  async function post(batch) {
    let response;
    try {
      response = await fetch("/s/answers", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          code: batch[0].code,
          answers: batch.map(({ item, value, stamp: given }) => ({ item, value, stamp: given })),
        }),
        keepalive: true,
      });
    } catch (noNetwork) {
      return later("waiting");
    }
    if (response.status === 200) {
      setClock((await response.json()).now, Date.now());
      for (const answer of batch) await put({ ...answer, sent: true });
    } else if (response.status === 410) {
      // sent in or declined elsewhere: nothing of it may stay on this device
      for (const answer of await kept()) if (answer.code === batch[0].code) await forget(answer);
      if (batch[0].code === code && place) location.assign("/s/welcome");
    } else if (response.status === 422) {
      for (const answer of batch) await forget(answer);
    } else {
      return later("busy", Number(response.headers.get("Retry-After")));
    }
    return true;
  }

  function later(why, seconds) {
    failures++;
    say(why);
    const patience = onceSent && document.querySelector(".offline");
    if (patience) patience.hidden = false;
    const wait = (seconds || Math.min(30, 2 ** failures)) * 1000;
    timer = setTimeout(send, wait * (0.5 + Math.random())); // not all of a class in the same moment
    return false;
  }

  function say(what) {
    const saved = document.getElementById("saved");
    if (!saved) return;
    const loud = what === "waiting" || what === "busy";
    saved.querySelector("[role=status]").textContent = loud ? body.dataset[what] : "";
    saved.querySelector("[aria-hidden]").textContent = loud ? "" : body.dataset[what];
  }

  window.addEventListener("online", send);

  // ---- the survey ---------------------------------------------------------------------------------------------------------
  const given = new Map(); // item -> option code or text; "" when passed over
  const forms = templates ? [...templates.content.querySelectorAll(".screen")] : [];
  const screens = forms.filter((form) => form.dataset.screen !== "check");
  const items = new Map(screens.flatMap((form) => [...form.querySelectorAll(".item")]).map((item) => [item.dataset.item, item]));
  let arrivedUnanswered = false;

  function valueOf(item) {
    const chosen = item.querySelector("input[checked], input:checked");
    const text = item.querySelector("textarea");
    if (chosen) return chosen.value;
    if (text && text.value) return text.value;
    return item.dataset.passed === "true" ? "" : undefined;
  }

  function isShown(id) {
    const item = items.get(id);
    if (!item) return false;
    const { showItem, showCodes } = item.dataset;
    return !showItem || (isShown(showItem) && showCodes.split(" ").includes(given.get(showItem)));
  }

  const isOpen = (form) => [...form.querySelectorAll(".item")].some((item) => isShown(item.dataset.item));
  const screenOf = (id) => screens.find((form) => [...form.querySelectorAll(".item")].some((item) => item.dataset.item === id));
  const pathOf = (form) => (form && form.dataset.screen !== "check" ? "/s/q/" + form.dataset.screen : "/s/check");
  const current = () => place.querySelector(".screen");

  function neighbour(step) {
    const here = current().dataset.screen;
    let index = here === "check" ? screens.length : screens.indexOf(screenOf(here));
    do index += step; while (screens[index] && !isOpen(screens[index]));
    return screens[index];
  }

  const firstUnseen = () =>
    screens.find((form) => [...form.querySelectorAll(".item")].some((item) => isShown(item.dataset.item) && !given.has(item.dataset.item)));

  async function give(item, value) {
    if (value === null) given.delete(item); else given.set(item, value);
    drawProgress();
    say("sending");
    keeping++;
    try {
      await put({ key: code + " " + item, code, item, value, stamp: stamp(), sent: false }, true);
    } finally {
      keeping--;
    }
    send();
  }

  function show(form, how) {
    stopReading();
    const next = (form || forms.find((other) => other.dataset.screen === "check")).cloneNode(true);
    next.querySelectorAll(".item").forEach(fill);
    next.querySelectorAll("[data-row]").forEach(fillRow);
    const counts = next.querySelector(".counts");
    if (counts) {
      const open = [...items.keys()].filter((id) => isShown(id) && !given.get(id)).length;
      next.querySelector(".unanswered").textContent = counts.content.children[open].textContent;
    }
    place.replaceChildren(next);
    if (how === "push") history.pushState(null, "", pathOf(form));
    if (how === "replace") history.replaceState(null, "", pathOf(form));
    document.querySelectorAll("input[name=here]").forEach((here) => { here.value = pathOf(form); });
    arrive();
    window.scrollTo(0, 0);
    const heading = next.querySelector(".item:not([hidden]) legend, h1");
    document.title = heading.textContent.trim() + " – Rapport";
    heading.focus({ preventScroll: true });
  }

  function arrive() {
    const answers = [...current().querySelectorAll(".item:not([hidden])")];
    arrivedUnanswered = answers.length === 1 && !given.get(answers[0].dataset.item);
    drawProgress();
    answers.forEach(offerReading);
    current().querySelectorAll("textarea").forEach(count);
    document.querySelectorAll("a.back").forEach((back) => { back.hidden = false; });
  }

  function fill(item) {
    const value = given.get(item.dataset.item);
    item.hidden = !isShown(item.dataset.item);
    item.querySelectorAll("input").forEach((input) => { input.checked = input.value === value; });
    item.querySelectorAll("textarea").forEach((text) => { text.value = value || ""; });
  }

  function fillRow(row) {
    const item = items.get(row.dataset.row);
    const value = given.get(row.dataset.row);
    const answer = row.querySelector(".answer");
    const chosen = value && item.querySelector(`input[value="${CSS.escape(value)}"]`);
    row.hidden = !isShown(row.dataset.row);
    answer.textContent = (chosen ? chosen.closest(".option").querySelector(".words").textContent : value) || answer.dataset.none;
    answer.lang = value ? item.lang : page.lang;
  }

  function drawProgress() {
    const form = current();
    const bars = document.querySelectorAll(".bars progress");
    bars.forEach((bar, index) => {
      const part = screens.filter((screen) => Number(screen.dataset.partNumber) === index + 1)
        .flatMap((screen) => [...screen.querySelectorAll(".item")]).map((item) => item.dataset.item).filter(isShown);
      bar.max = part.length || 1;
      bar.value = part.length ? part.filter((id) => given.has(id)).length : 1;
    });
    const line = document.getElementById("part");
    if (form.dataset.part) {
      line.firstElementChild.textContent = form.dataset.part;
      line.lastElementChild.textContent = form.dataset.partName;
    }
    line.hidden = !form.dataset.part;
  }

  async function leave(action) {
    const form = current();
    for (const item of form.querySelectorAll(".item:not([hidden])")) {
      const id = item.dataset.item;
      const text = item.querySelector("textarea");
      if (text && text.value.trim() !== (given.get(id) || "")) await give(id, text.value.trim());
      if (item.dataset.required === "true" && !given.get(id) && action === "next") return false;
      if (!given.has(id) && action === "next") await give(id, "");
    }
    return true;
  }

  async function go(action) {
    if (action === "clear") {
      const item = current().querySelector(".item:not([hidden])");
      item.querySelectorAll("input").forEach((input) => { input.checked = false; });
      await give(item.dataset.item, null);
      item.querySelector("input").focus();
    } else if (await leave(action)) {
      show(neighbour(action === "back" ? -1 : 1), "push");
    } else {
      current().submit(); // a compulsory question: the server says what is missing
    }
  }

  function finish(form) {
    onceSent = async () => {
      try {
        const response = await fetch("/s/submit", { method: "POST", body: new URLSearchParams(new FormData(form)) });
        if (!response.ok) throw new Error(String(response.status));
        onceSent = null;
        location.assign("/s/thanks");
      } catch (notYet) {
        later("waiting");
      }
    };
    send();
  }

  if (place) {
    items.forEach((item, id) => { const value = valueOf(item); if (value !== undefined) given.set(id, value); });
    const [loading] = performance.getEntriesByType("navigation");
    if (loading) setClock(Number(body.dataset.now), performance.timeOrigin + loading.responseStart);
    place.addEventListener("change", (event) => {
      const item = event.target.closest(".item");
      if (item && event.target.type === "radio") give(item.dataset.item, event.target.value);
      // whoever leaves a text may leave the page: no waiting for a pause, then
      if (item && event.target.localName === "textarea") {
        clearTimeout(typing);
        if (event.target.value.trim() !== (given.get(item.dataset.item) || "")) give(item.dataset.item, event.target.value.trim());
      }
    });
    let pointed = -Infinity; // nobody has tapped yet, also in the first second of the page
    let typing = 0;
    place.addEventListener("pointerup", (event) => { pointed = event.target.closest(".option") ? event.timeStamp : -Infinity; });
    place.addEventListener("click", (event) => {
      const link = event.target.closest("[data-go]");
      if (link) {
        event.preventDefault();
        show(screenOf(link.dataset.go), "push");
      }
      // only after a tap on an option of a question that was still open, never from the keyboard
      if (event.target.type === "radio" && event.timeStamp - pointed < 1000 && arrivedUnanswered && body.dataset.advance === "on") {
        const form = current();
        setTimeout(() => { if (form === current()) go("next"); }, ADVANCE_AFTER);
      }
      if (event.target.closest(".listen")) toggleReading(event.target.closest(".item"));
    });
    place.addEventListener("input", (event) => {
      if (event.target.localName !== "textarea") return;
      count(event.target);
      clearTimeout(typing);
      typing = setTimeout(() => {
        sayCount(event.target);
        give(event.target.closest(".item").dataset.item, event.target.value.trim());
      }, TYPING_PAUSE);
    });
    place.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.target.dataset.screen === "check") finish(event.target); else go(event.submitter ? event.submitter.value : "next");
    });
    document.querySelectorAll("a.back").forEach((back) => back.addEventListener("click", (event) => {
      event.preventDefault();
      // the address in the link is that of the question the page was loaded for
      if (neighbour(-1)) go("back"); else leave("back").then(() => location.assign(back.dataset.start));
    }));
    document.addEventListener("keydown", (event) => {
      const key = Number(event.key);
      if (!(key >= 1) || event.ctrlKey || event.altKey || event.metaKey || event.target.localName === "textarea") return;
      const item = event.target.closest(".item") || current().querySelector(".item:not([hidden])");
      const input = item && item.querySelectorAll("input")[key - 1];
      if (input) {
        event.preventDefault();
        input.focus();
        input.click();
      }
    });
    window.addEventListener("popstate", () => { if (!showPath()) location.reload(); });
    document.addEventListener("visibilitychange", async () => { if (!document.hidden) { await overlay(); current().querySelectorAll(".item").forEach(fill); } });
    begin();
  }

  function showPath(how) {
    if (location.pathname === "/s/check") { show(null, how); return true; }
    const form = screenOf(decodeURIComponent(location.pathname.replace("/s/q/", "")));
    if (form) show(form, how);
    return Boolean(form);
  }

  // what this device knows and the page from the server or the cache does not
  async function overlay() {
    let news = false;
    for (const answer of await kept()) {
      const item = items.get(answer.item);
      if (answer.code === code && item && answer.stamp > Number(item.dataset.stamp)) {
        news ||= !answer.sent;
        if (answer.value === null) given.delete(answer.item); else given.set(answer.item, answer.value);
      }
    }
    return news;
  }

  async function begin() {
    const news = await overlay();
    const fromCache = !body.dataset.now;
    if (news || fromCache) {
      if (!fromCache || !showPath("replace")) show(firstUnseen(), "replace");
    } else {
      current().querySelectorAll(".item").forEach(fill);
      arrive();
    }
    page.dataset.ready = "true";
    send();
  }

  // the forms of the plural come from the server, each with a number of its own, which gives way to ours
  function count(text) {
    const item = text.closest(".item");
    const left = item.querySelector(".left");
    const rest = text.maxLength - text.value.length;
    const forms = item.querySelector(".forms").content;
    const form = forms.querySelector(`[data-form=${new Intl.PluralRules(page.lang).select(rest)}]`) || forms.querySelector("[data-form=other]");
    const number = new Intl.NumberFormat(page.lang, { numberingSystem: left.dataset.digits }).format(rest);
    left.textContent = form.textContent.replace(/\p{Nd}([\p{Nd}.,\s\u066c]*\p{Nd})?/u, number);
    left.hidden = false;
    return rest;
  }

  // spoken after a pause in typing, and only when it gets tight
  function sayCount(text) {
    const item = text.closest(".item");
    item.querySelector(".said").textContent = count(text) <= 100 ? item.querySelector(".left").textContent : "";
  }

  // ---- reading aloud ------------------------------------------------------------------------------------------------------
  const speech = window.speechSynthesis;
  let reading = null;

  function voiceFor(language) {
    return speech && speech.getVoices().find((voice) => voice.lang.slice(0, 2).toLowerCase() === language.slice(0, 2));
  }

  function offerReading(item) {
    item.querySelector(".listen").hidden = !voiceFor(item.lang);
  }

  function toggleReading(item) {
    const button = item.querySelector(".listen");
    const again = reading === button;
    stopReading();
    if (again) return;
    reading = button;
    button.dataset.listen = button.textContent;
    button.textContent = button.dataset.quiet;
    button.setAttribute("aria-pressed", "true");
    const parts = [...item.querySelectorAll("legend > *, .option .words")];
    parts.forEach((part, index) => {
      const words = new SpeechSynthesisUtterance(part.textContent);
      words.lang = item.lang;
      words.voice = voiceFor(item.lang);
      words.rate = 0.9;
      words.onstart = () => { if (reading === button) part.classList.add("reading"); };
      words.onend = () => {
        part.classList.remove("reading");
        if (index === parts.length - 1 && reading === button) stopReading();
      };
      speech.speak(words);
    });
  }

  function stopReading() {
    if (!reading) return;
    speech.cancel();
    reading.textContent = reading.dataset.listen;
    reading.removeAttribute("aria-pressed");
    document.querySelectorAll(".reading").forEach((part) => part.classList.remove("reading"));
    reading = null;
  }

  if (speech && place) speech.addEventListener("voiceschanged", () => current().querySelectorAll(".item").forEach(offerReading));

  // ---- ways of reading, menus, ends ---------------------------------------------------------------------------------------
  document.querySelectorAll('form[action="/s/display"]').forEach((form) => form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [name, value] = event.submitter.value.split("=");
    (name === "advance" ? body : page).dataset[name] = value;
    event.submitter.parentElement.querySelectorAll("button").forEach((button) => {
      button.setAttribute("aria-pressed", String(button === event.submitter));
    });
    fetch("/s/display", {
      method: "POST",
      headers: { "X-In-Background": "yes" },
      body: new URLSearchParams({ set: event.submitter.value, here: "/" }),
    }).catch(() => { /* only this page has it, then */ });
  }));

  // another language is another page, which does not come without a network; better to stay on this one
  document.querySelectorAll('form[action="/s/language"]').forEach((form) => form.addEventListener("submit", (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    say("waiting");
  }));

  const menus = [...document.querySelectorAll(".menu")];
  document.addEventListener("click", (event) => menus.forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; }));
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && menus.find((menu) => menu.open);
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });

  document.querySelectorAll(".send-now").forEach((form) => form.addEventListener("submit", (event) => {
    event.preventDefault();
    finish(form);
  }));

  const again = document.querySelector("[data-again-in]");
  if (again) setTimeout(() => document.querySelector(".code-form").submit(), Number(again.dataset.againIn) * 1000 * (1 + Math.random()));
  if (document.querySelector("[data-offline]")) window.addEventListener("online", () => location.reload());

  async function end() {
    await send();
    for (const answer of await kept()) if (answer.sent) await forget(answer);
    if (navigator.serviceWorker && navigator.serviceWorker.controller) navigator.serviceWorker.controller.postMessage({ forget: true });
  }

  if (body.dataset.over === "true") end(); else if (!place) send();

  if (navigator.serviceWorker && body.dataset.over !== "true" && code) {
    window.addEventListener("load", async () => {
      const files = [...document.querySelectorAll("link[rel=stylesheet], link[rel=preload], script[src]")];
      await navigator.serviceWorker.register("/s/sw.js", { scope: "/s/" });
      const { active } = await navigator.serviceWorker.ready;
      active.postMessage({ keep: files.map((file) => file.href || file.src), opened: place && location.pathname });
    });
  }
})();
