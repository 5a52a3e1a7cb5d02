// A box that looks for a value by name in a long list of a filter. Without script the whole list is there, part of it folded.
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/’/g, "'").trim();

for (const find of document.querySelectorAll('[data-facet-find]')) {
  const input = find.querySelector('input');
  const status = find.querySelector('[role=status]');
  const set = find.closest('fieldset');
  const items = [...set.querySelectorAll('.facet__list li')];
  const names = new Map(items.map(item => [item, fold(item.querySelector('.check__name').textContent)]));
  const folds = [...set.querySelectorAll('details.facet__more')];
  const openBefore = new Map();

  const apply = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const matches = item => words.every(word => names.get(item).includes(word));
    // A value stays in sight when it, or one below it, is the one looked for.
    const kept = items.filter(item => words.length === 0 || matches(item) || [...item.querySelectorAll('li')].some(matches));
    for (const item of items) item.hidden = !kept.includes(item);
    for (const more of folds) {
      if (words.length > 0) {
        if (!openBefore.has(more)) openBefore.set(more, more.open);
        more.open = true;
        more.hidden = !more.querySelector('li:not([hidden])');
      } else if (openBefore.has(more)) {
        more.open = openBefore.get(more);
        more.hidden = false;
        openBefore.delete(more);
      }
    }
    const left = items.filter(matches).length;
    status.textContent = words.length === 0 ? '' : left === 0 ? status.dataset.none : (left === 1 ? status.dataset.one : status.dataset.other).replace('{0}', left);
  };

  input.addEventListener('input', apply);
  input.addEventListener('keydown', event => {
    // Enter would send the whole form, and Escape would leave the list as it is.
    if (event.key === 'Enter') event.preventDefault();
    if (event.key === 'Escape' && input.value) {
      event.preventDefault();
      input.value = '';
      apply();
    }
  });
  find.hidden = false;
}
