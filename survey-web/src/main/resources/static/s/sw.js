// Serves the opened survey when the network is away. It keeps one page, the survey as it was last loaded, and the files that
// page needs; answers are kept by survey.js, never here.
"use strict";

const CACHE = "rapport-survey";
const OPENED = "/s/opened";
const OFFLINE = "/s/offline";
const PATIENCE = 5000; // milliseconds; on poor Wi-Fi a page from the cache is better than a white one
const QUESTION = /^\/s\/(q\/[^/]+|check)$/;
const SURVEY = /^\/s\/(q\/[^/]+|check|go|welcome)$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data.keep) event.waitUntil(keep(event.data.keep, event.data.opened));
  if (event.data.forget) event.waitUntil(caches.delete(CACHE));
});

self.addEventListener("fetch", (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.method !== "GET") return;
  if (event.request.mode === "navigate") {
    event.respondWith(page(event.request, path));
  } else if (/^\/(fonts\/|rapport\.|survey\.js)/.test(path)) {
    event.respondWith(file(event.request));
  }
});

async function keep(files, opened) {
  const cache = await caches.open(CACHE);
  const missing = [];
  for (const file of [...files, OFFLINE]) {
    if (!(await cache.match(file))) missing.push(file);
  }
  await cache.addAll(missing);
  if (opened && !(await cache.match(OPENED))) await store(await fetch(opened));
}

async function page(request, path) {
  try {
    const response = await withinPatience(fetch(request));
    if (response.ok && QUESTION.test(path)) await store(response.clone());
    return response;
  } catch (noNetwork) {
    const kept = SURVEY.test(path) && (await caches.match(OPENED));
    return kept || (await caches.match(OFFLINE)) || Response.error();
  }
}

function withinPatience(response) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("no answer in time")), PATIENCE);
    response.then(resolve, reject);
  });
}

// without the server's clock, which would be wrong by the time the page is read again
async function store(response) {
  if (!response.ok) return;
  const text = (await response.text()).replace(/data-now="\d+"/, 'data-now=""');
  const cache = await caches.open(CACHE);
  await cache.put(OPENED, new Response(text, { headers: { "Content-Type": "text/html;charset=UTF-8" } }));
}

async function file(request) {
  return (await caches.match(request)) || fetch(request);
}
