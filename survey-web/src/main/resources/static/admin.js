// The administrator's pages work without this; with it, open pages keep themselves up to date.
"use strict";

for (const source of document.querySelectorAll("[data-live]")) {
  const parts = new Map([...document.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
  const events = new EventSource(source.dataset.live);
  events.onmessage = (message) => {
    const changed = JSON.parse(message.data);
    for (const [name, html] of Object.entries(changed)) {
      const part = parts.get(name);
      if (part && part.dataset.last !== html) {
        part.dataset.last = html;
        part.innerHTML = html; // made and escaped by the server's templates
      }
    }
    const working = Boolean(document.querySelector("[data-part] progress:not([aria-label^='Response'])"));
    for (const button of document.querySelectorAll("[data-job]")) {
      button.disabled = working;
    }
  };
  addEventListener("pagehide", () => events.close());
}

if (document.querySelector("[data-reload]")) {
  setTimeout(() => location.reload(), 1500);
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
