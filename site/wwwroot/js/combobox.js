// Suggestions while one types, as an ARIA 1.2 combobox with a listbox. Within RGESN 4.9: from three characters, half a second after the last key, one request at a
// time, nothing asked twice, and a switch to turn it off that this browser remembers.
const WAIT = 500;
const OFF = 'relais.suggestions';

const remembered = {
  get off() {
    try { return localStorage.getItem(OFF) === 'off'; } catch { return false; }
  },
  set off(value) {
    try { value ? localStorage.setItem(OFF, 'off') : localStorage.removeItem(OFF); } catch { /* private browsing: for this page only */ }
  },
};

const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

class Combobox {
  #input; #list; #status; #timer; #request; #answers = new Map(); #shown = []; #active = -1; #off = remembered.off; #asked = '';

  constructor(input) {
    this.#input = input;
    const id = `${input.id}-suggestions`;
    this.#list = make('ul', { id, role: 'listbox', class: 'suggest__list', 'aria-label': this.#text('name'), hidden: '' });
    this.#status = make('p', { role: 'status', class: 'visually-hidden' });
    const off = make('input', { type: 'checkbox', class: 'check__box', id: `${input.id}-switch` });
    off.checked = !this.#off;
    off.addEventListener('change', () => this.#switch(!off.checked));
    const box = input.closest('.ask');
    box.querySelector('.button').after(make('div', { class: 'suggest' }, this.#list));
    // Rarely needed, so it stays folded away: on a phone it would push down what was found.
    box.querySelector('.ask__options').append(make('label', { class: 'suggest__switch hint', for: off.id }, off, ` ${this.#text('switch')}`));
    box.append(this.#status);
    this.#role();
    input.addEventListener('input', event => { if (!event.isComposing) this.#typed(); });
    input.addEventListener('compositionend', () => this.#typed());
    input.addEventListener('keydown', event => this.#key(event));
    input.addEventListener('blur', () => this.#close());
    // The focus stays in the box while an option is pressed.
    this.#list.addEventListener('mousedown', event => event.preventDefault());
    this.#list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]');
      if (option) this.#take([...this.#list.children].indexOf(option));
    });
    input.form.addEventListener('submit', () => this.#stop());
  }

  #text(name) { return this.#input.dataset[`suggest${name[0].toUpperCase()}${name.slice(1)}`]; }

  get #open() { return !this.#list.hidden; }

  #role() {
    const roles = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.#list.id };
    for (const [name, value] of Object.entries(roles)) this.#off ? this.#input.removeAttribute(name) : this.#input.setAttribute(name, value);
  }

  #switch(off) {
    this.#off = remembered.off = off;
    this.#stop();
    this.#role();
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#close();
  }

  #typed() {
    if (this.#off) return;
    const typed = this.#input.value.trim().replace(/\s+/g, ' ');
    if (this.#open && typed === this.#asked) return;
    this.#stop();
    this.#asked = typed;
    if (typed.length < Number(this.#input.dataset.suggestFrom)) return;
    if (this.#answers.has(typed)) this.#show(this.#answers.get(typed));
    else this.#timer = setTimeout(() => this.#ask(typed), WAIT);
  }

  async #ask(typed) {
    const request = this.#request = new AbortController();
    try {
      const answer = await fetch(`${this.#input.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: request.signal, headers: { accept: 'application/json' } });
      if (!answer.ok) return;
      const { suggestions } = await answer.json();
      this.#answers.set(typed, suggestions);
      if (!request.signal.aborted && document.activeElement === this.#input) this.#show(suggestions);
    } catch {
      // Suggestions are a help: without them the search works as it does without script.
    }
  }

  #show(suggestions) {
    this.#shown = suggestions;
    this.#list.replaceChildren(...suggestions.map((suggestion, i) => this.#option(suggestion, i)));
    this.#list.hidden = suggestions.length === 0;
    this.#input.setAttribute('aria-expanded', String(this.#open));
    this.#mark(-1);
    const count = suggestions.length;
    this.#status.textContent = count === 0 ? this.#text('none') : this.#text(count === 1 ? 'one' : 'other').replace('{0}', count);
  }

  #option({ parts, name, count }, i) {
    const text = make('span', { class: 'suggest__text' }, ...parts.map(part => part.found ? make('mark', {}, part.text) : part.text));
    const about = make('span', { class: 'suggest__about hint' }, count ? `${name}, ${count}` : name);
    return make('li', { role: 'option', id: `${this.#list.id}-${i}`, class: 'suggest__option', 'aria-selected': 'false' }, text, ' ', about);
  }

  #close() {
    this.#list.hidden = true;
    this.#status.textContent = '';
    if (!this.#off) this.#input.setAttribute('aria-expanded', 'false');
    this.#mark(-1);
  }

  #mark(active) {
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = active;
    const option = this.#list.children[active];
    if (!option) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option.id);
  }

  #key(event) {
    if (this.#off || event.isComposing || event.ctrlKey || event.metaKey) return;
    const last = this.#shown.length - 1;
    const moves = {
      // The box itself is one step of the round: none of the options is active then.
      ArrowDown: () => this.#active === last ? -1 : this.#active + 1,
      ArrowUp: () => this.#active === -1 ? last : this.#active - 1,
      Home: () => this.#active === -1 ? null : 0,
      End: () => this.#active === -1 ? null : last,
    };
    if (event.key === 'Escape' && this.#open) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter' && this.#open && this.#active >= 0) {
      event.preventDefault();
      this.#take(this.#active);
    } else if (event.key === 'ArrowDown' && !this.#open && last >= 0 && this.#input.value.trim().replace(/\s+/g, ' ') === this.#asked) {
      event.preventDefault();
      this.#show(this.#shown);
      if (!event.altKey) this.#mark(0);
    } else if (this.#open && !event.altKey && event.key in moves) {
      const to = moves[event.key]();
      if (to === null) return;
      event.preventDefault();
      this.#mark(to);
    } else if (this.#open && event.altKey && event.key === 'ArrowUp') {
      event.preventDefault();
      this.#close();
    }
  }

  // A term becomes a filter beside those in force; everything else is a page to go to.
  #take(i) {
    const { url, facet, value } = this.#shown[i];
    const check = facet && this.#input.form.querySelector(`input[type=checkbox][name="${CSS.escape(facet)}"][value="${CSS.escape(value)}"]`);
    this.#close();
    if (!check) {
      location.assign(url);
      return;
    }
    check.checked = true;
    this.#input.value = '';
    this.#input.form.requestSubmit();
  }
}

for (const input of document.querySelectorAll('input[data-suggest]')) new Combobox(input);
