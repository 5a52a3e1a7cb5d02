// Ctrl+K, or Cmd+K on Apple keyboards, goes to the search box from every page. Never a bare key: people type, and some speak.
const BOX = 'q';
const apple = /mac|iphone|ipad/i.test(navigator.userAgentData?.platform ?? navigator.platform ?? '');
const box = () => document.getElementById(BOX);

const focus = () => {
  box().focus();
  box().select();
};

const hint = document.querySelector('[data-shortcut]');
const link = hint?.closest('a');
if (link) {
  hint.textContent = apple ? '⌘ K' : 'Ctrl K';
  hint.hidden = false;
  link.setAttribute('aria-keyshortcuts', apple ? 'Meta+K' : 'Control+K');
}

document.addEventListener('keydown', event => {
  const asked = event.key.toLowerCase() === 'k' && (apple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey);
  if (!asked || event.altKey || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  if (box()) focus();
  else if (link) location.assign(`${link.href}#${BOX}`);
});

if (location.hash === `#${BOX}` && box()) focus();
