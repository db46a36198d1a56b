// The class comes from here, not from an inline snippet: the content security policy allows no inline script.
import { initAll } from './govuk-frontend.min.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

for (const all of document.querySelectorAll('input[data-app-select-all]')) {
  const boxes = () => all.closest('table').querySelectorAll('tbody input[type="checkbox"]');
  all.hidden = false;
  all.addEventListener('change', () => {
    for (const box of boxes()) box.checked = all.checked;
  });
  const show = () => {
    const ticked = [...boxes()].filter((box) => box.checked).length;
    all.checked = ticked > 0 && ticked === boxes().length;
    all.indeterminate = ticked > 0 && ticked < boxes().length;
  };
  all.closest('table').addEventListener('change', show);
  show();
}

// Keys of a table that people live in. They count only while a control of one of its rows has the focus (WCAG 2.1.4),
// leave Tab and every combination alone, and can be switched off.
const keysOff = 'due-regard:table-keys-off';
const keysAreOn = () => {
  try {
    return localStorage.getItem(keysOff) === null;
  } catch {
    return true;
  }
};

const rowControls = (row) => ({
  box: row?.querySelector('input[type="checkbox"]'),
  link: row?.querySelector('a[href]'),
});

function tick(box, checked) {
  box.checked = checked;
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

function useKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !keysAreOn()) return;
  const row = event.target.closest('tbody tr');
  const { box, link } = rowControls(row);
  if (!row || (event.target !== box && event.target !== link)) return;
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  if (step) {
    const next = rowControls(step > 0 ? row.nextElementSibling : row.previousElementSibling);
    const same = event.target === box ? next.box : next.link;
    (same ?? next.box ?? next.link)?.focus();
  } else if (event.key === ' ' && event.target === link && box) tick(box, !box.checked);
  else if (event.key === 'Enter' && event.target === box && link) link.click();
  else return;
  event.preventDefault();
}

for (const table of document.querySelectorAll('table[data-app-keys]')) {
  let last = null;
  table.addEventListener('keydown', useKey);
  table.addEventListener('click', (event) => {
    const boxes = [...table.querySelectorAll('tbody input[type="checkbox"]')];
    if (!boxes.includes(event.target)) return;
    const [from, to] = [boxes.indexOf(last), boxes.indexOf(event.target)].sort((a, b) => a - b);
    if (event.shiftKey && from >= 0) for (const box of boxes.slice(from, to + 1)) tick(box, event.target.checked);
    last = event.target;
  });
}

for (const help of document.querySelectorAll('[data-app-table-keys]')) {
  const off = help.querySelector('[data-app-keys-off]');
  help.hidden = false;
  off.checked = !keysAreOn();
  off.addEventListener('change', () => {
    if (off.checked) localStorage.setItem(keysOff, 'yes');
    else localStorage.removeItem(keysOff);
  });
}

// A page about work in progress: its live parts follow the work, and the page is loaded again when the work has ended.
const refresh = Number(document.querySelector('main')?.dataset.appRefresh);
if (refresh) setTimeout(lookAgain, refresh * 1000);

async function lookAgain() {
  const answer = await fetch(location.href, { redirect: 'manual' }).catch(() => null);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!page.querySelector('main[data-app-refresh]')) return location.reload();
    for (const part of document.querySelectorAll('[data-app-live]'))
      part.replaceChildren(...(page.getElementById(part.id)?.childNodes ?? []));
  } else if (answer) return location.reload();
  setTimeout(lookAgain, refresh * 1000);
}
