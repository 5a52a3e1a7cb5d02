// What is being written for the centre, kept in this browser while it is typed, so that a closed tab loses nothing. It is never sent but by the form's own buttons; agreements and the
// author's name are not kept. The form is complete without it.
const key = 'relais.contribution';
const form = document.getElementById('contributing');
const notice = document.getElementById('kept');
const patience = 400;
let timer = 0;

const fields = () => [...form.querySelectorAll('.question :is(input, textarea, select)')].filter(field => field.name !== 'author');

/** What was kept; nothing when the browser refuses, or when it is not ours. */
function kept() {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? 'null');
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function forget() {
  try {
    localStorage.removeItem(key);
  } catch {
    // The browser keeps nothing: there is nothing to forget.
  }
}

function say(message, canErase) {
  notice.hidden = false;
  notice.firstElementChild.textContent = message;
  notice.querySelector('button').hidden = !canErase;
}

const isTicked = field => field.type === 'checkbox';

function keep() {
  const values = {};
  let isEmpty = true;
  for (const field of fields()) {
    if (isTicked(field) && !field.checked) continue;
    (values[field.name] ??= []).push(field.value);
    if (field.value !== '' && field.value !== field.querySelector?.('option[selected]')?.value) isEmpty = false;
  }
  if (isEmpty) return;
  try {
    localStorage.setItem(key, JSON.stringify(values));
    if (notice.hidden || notice.firstElementChild.textContent !== notice.dataset.kept) say(notice.dataset.kept, true);
  } catch {
    say(notice.dataset.refused, false);
  }
}

function restore(values) {
  for (const field of fields()) {
    const given = values[field.name];
    if (!Array.isArray(given)) continue;
    if (isTicked(field)) field.checked = given.includes(field.value);
    else if (typeof given[0] === 'string') field.value = given[0];
  }
  for (const more of form.querySelectorAll('details')) {
    if ([...more.querySelectorAll('textarea')].some(field => field.value !== '')) more.open = true;
  }
}

if (document.querySelector('[data-sent]')) forget();

if (form) {
  // What the server sends back is what was written last: it comes before what was kept.
  const values = form.dataset.draft === '' ? kept() : null;
  if (values) {
    restore(values);
    say(notice.dataset.kept, true);
  } else if (form.dataset.draft !== '') keep();
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, patience);
  });
  addEventListener('pagehide', () => {
    if (timer !== 0) keep();
  });
  notice.querySelector('button').addEventListener('click', () => {
    clearTimeout(timer);
    timer = 0;
    forget();
    for (const field of fields()) {
      if (isTicked(field)) field.checked = false;
      else if (field.tagName !== 'SELECT') field.value = '';
      else if (field.name !== 'text-language') field.selectedIndex = 0;
    }
    say(notice.dataset.erased, false);
    notice.tabIndex = -1;
    notice.focus();
  });
  document.getElementById('faults')?.focus();
}
