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
  all.closest('table').addEventListener('change', () => {
    const ticked = [...boxes()].filter((box) => box.checked).length;
    all.checked = ticked === boxes().length;
    all.indeterminate = ticked > 0 && ticked < boxes().length;
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
