// "My selection": slugs kept in this browser, never sent but in the addresses that the reader opens. Pages are complete without it;
// it adds a button to each experience shown, and the bar that leads to the list and to the comparison.
const key = 'relais.selection';
const bar = document.getElementById('selection');
const status = document.getElementById('selection-status');
const { parameter, records, compare, page } = bar.dataset;
const most = Number(bar.dataset.most);
const mostCompared = Number(bar.dataset.mostCompared);
const text = (name, ...values) => bar.dataset['text' + name].replace(/\{(\d)\}/g, (_, place) => values[place]);
const byId = id => document.getElementById('selection-' + id);
const buttons = [];
let cleared = null;

/** The slugs kept; none when the browser refuses, or when what it kept is not ours. */
function kept() {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(value) ? [...new Set(value.filter(slug => typeof slug === 'string' && /^[a-z0-9-]+$/.test(slug)))].slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps them; false when the browser refuses (private window, storage switched off or full). */
function keep(slugs) {
  try {
    if (slugs.length > 0) localStorage.setItem(key, JSON.stringify(slugs));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

const addressOf = (path, slugs) => path + (slugs.length > 0 ? '?' : '') + slugs.map(slug => `${parameter}=${encodeURIComponent(slug)}`).join('&');

/** Says it to who hears the page, and shows it when the bar is the only place to see it. */
function say(message, shown = false) {
  status.textContent = message;
  byId('message').textContent = shown ? message : '';
  byId('message').hidden = !shown;
  if (shown) bar.hidden = false;
}

function show() {
  const slugs = kept();
  bar.hidden = slugs.length === 0 && cleared === null && byId('message').hidden;
  const title = byId('title').firstElementChild;
  title.textContent = text('Title', slugs.length);
  title.href = addressOf(page, slugs);
  const tooMany = slugs.length > mostCompared;
  byId('compare').textContent = text(tooMany ? 'Choose' : 'Compare', slugs.length);
  byId('compare').href = tooMany ? addressOf(page, slugs) : addressOf(compare, slugs);
  byId('compare').hidden = byId('clear').hidden = slugs.length === 0;
  byId('undo').hidden = cleared === null;
  for (const { button, slug, title: name } of buttons) {
    const hidden = document.createElement('span');
    hidden.className = 'visually-hidden';
    hidden.textContent = ` : ${name}`;
    button.replaceChildren(text(slugs.includes(slug) ? 'Remove' : 'Add'), hidden);
    button.classList.toggle('pick__button--in', slugs.includes(slug));
  }
}

function toggle(slug, title) {
  const before = kept();
  const inside = before.includes(slug);
  cleared = null;
  if (!inside && before.length >= most) return say(text('Full', most), true);
  const after = inside ? before.filter(other => other !== slug) : [...before, slug];
  if (!keep(after)) return say(text('Refused'), true);
  say(text(inside ? 'Removed' : 'Added', title, after.length));
  show();
}

function offer(place, slug, title) {
  const paragraph = document.createElement('p');
  paragraph.className = 'pick';
  paragraph.dataset.screen = '';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--quiet button--small pick__button';
  button.addEventListener('click', () => toggle(slug, title));
  paragraph.append(button);
  place.append(paragraph);
  buttons.push({ button, slug, title });
}

const slugOf = path => path.startsWith(records) && /^[a-z0-9-]+$/.test(path.slice(records.length)) ? path.slice(records.length) : null;

for (const link of document.querySelectorAll('main :is(.card, .result, .compared__one) :is(h2, h3) a')) {
  const slug = slugOf(link.pathname);
  if (slug) offer(link.closest('.compared__body, .result__body, .card'), slug, link.textContent.trim());
}

const opened = slugOf(location.pathname);
const heading = document.querySelector('main .record__head h1');
if (opened && heading) {
  // Above the text for who knows at once, below it for who read first.
  for (const place of [heading.parentElement, document.getElementById('pick-record')]) if (place) offer(place, opened, heading.textContent.trim());
}

byId('clear').addEventListener('click', () => {
  cleared = kept();
  if (!keep([])) return say(text('Refused'), true);
  say(text('Cleared'), true);
  show();
  byId('undo').focus();   // the button pressed is gone
});

byId('undo').addEventListener('click', () => {
  keep(cleared);
  cleared = null;
  say(text('Restored', kept().length));
  show();
  byId('clear').focus();
});

// Another tab, or a page come back to with the Back button.
addEventListener('storage', event => { if (event.key === key || event.key === null) show(); });
addEventListener('pageshow', event => { if (event.persisted) show(); });

// The page of a list: names that lead nowhere any more are dropped; without a list in the address, the one kept is shown; another one can be taken over.
const chosen = document.getElementById('chosen');
if (chosen) {
  const gone = chosen.dataset.gone.split(' ').filter(slug => slug.length > 0);
  if (gone.length > 0) keep(kept().filter(slug => !gone.includes(slug)));
  const listed = new URLSearchParams(location.search).getAll(parameter).filter(slug => !gone.includes(slug));
  const mine = kept();
  if (location.search === '' && mine.length > 0) location.replace(addressOf(page, mine));
  const take = document.getElementById('selection-take');
  const missing = listed.filter(slug => !mine.includes(slug));
  if (take && missing.length > 0) {
    take.hidden = false;
    take.firstElementChild.addEventListener('click', () => {
      if (mine.length + missing.length > most) return say(text('Full', most), true);
      if (!keep([...mine, ...missing])) return say(text('Refused'), true);
      take.hidden = true;
      say(text('Restored', kept().length), true);
      show();
    });
  }
  for (const link of chosen.querySelectorAll('[data-drop]')) {
    link.addEventListener('click', () => keep(kept().filter(slug => slug !== link.dataset.drop)));
  }
}

show();
