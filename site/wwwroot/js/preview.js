// For whoever writes, in a preview only: each fault is told at the place it is about too, and the page is asked for again when the content was read again.
const bar = document.querySelector('[data-preview]');

const tell = finding => {
  const place = document.getElementById(finding.dataset.previewAt);
  if (!place) return;
  const here = document.createElement('div');
  here.className = `${finding.className} preview__here`;
  here.lang = document.documentElement.lang;
  here.append(...[...finding.cloneNode(true).childNodes]);
  if (place.matches('h1, h2, h3, p')) place.after(here);
  else (place.querySelector(':scope > dd') ?? place).append(here);
};
// The last first, so that several of one place stand in their order.
[...bar.querySelectorAll('[data-preview-at]')].reverse().forEach(tell);

// Listening takes a connection, and browsers have few for one site: a page that nobody sees listens no more.
let news;
const listen = () => {
  news?.close();
  if (document.hidden) return;
  news = new EventSource('/preview/events');
  news.onmessage = event => {
    bar.querySelector('[data-preview-lost]').hidden = true;
    if (event.data !== bar.dataset.preview) location.reload();
  };
  news.onerror = () => { bar.querySelector('[data-preview-lost]').hidden = false; };
};
document.addEventListener('visibilitychange', listen);
listen();
