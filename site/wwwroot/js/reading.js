// Reading aids of a record: everything here adds to a page that is complete without it.

// The part being read is marked in the table of contents.
const links = new Map([...document.querySelectorAll(".toc a[href^='#']")].map(link => [link.hash.slice(1), link]));
if (links.size && "IntersectionObserver" in window) {
  const above = new Set();
  const order = [...links.keys()];
  const watch = new IntersectionObserver(entries => {
    for (const entry of entries) {
      // A heading that has gone above the upper third has been reached.
      if (entry.boundingClientRect.top < entry.rootBounds.bottom) above.add(entry.target.id);
      else above.delete(entry.target.id);
    }
    const current = order.findLast(id => above.has(id));
    for (const [id, link] of links) {
      if (id === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "100000px 0px -66% 0px" });
  for (const id of order) {
    const heading = document.getElementById(id);
    if (heading) watch.observe(heading);
  }
}

// A term is explained where it stands: the text comes from the list at the end of the page.
if ("popover" in HTMLElement.prototype) {
  for (const link of document.querySelectorAll("a.term")) {
    const entry = document.getElementById(link.hash.slice(1));
    if (!entry) continue;
    const note = document.createElement("div");
    note.popover = "auto";
    note.className = "explanation";
    note.id = link.id + "-note";
    note.setAttribute("role", "note");
    note.append(entry.querySelector("dt").textContent, document.createElement("br"), entry.querySelector("dd").firstChild.cloneNode());
    link.after(note);
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
    link.setAttribute("aria-controls", note.id);
    const toggle = event => {
      event.preventDefault();
      const box = link.getBoundingClientRect();
      note.style.left = Math.max(8, Math.min(box.left, window.innerWidth - 340)) + scrollX + "px";
      note.style.top = box.bottom + scrollY + 6 + "px";
      note.togglePopover();
    };
    link.addEventListener("click", toggle);
    link.addEventListener("keydown", event => { if (event.key === " ") toggle(event); });
    note.addEventListener("toggle", event => link.setAttribute("aria-expanded", String(event.newState === "open")));
  }
}

// Copy, print, share: shown only where the browser can.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const from = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(from.value ?? from.textContent);
    button.parentElement.querySelector("[role=status]").textContent = button.dataset.copied;
  });
}
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
for (const button of document.querySelectorAll("[data-share]")) {
  if (!navigator.share) break;
  button.hidden = false;
  button.addEventListener("click", () => navigator.share({ title: button.dataset.title, url: button.dataset.url }).catch(refusal => {
    if (refusal.name !== "AbortError") throw refusal;
  }));
}
