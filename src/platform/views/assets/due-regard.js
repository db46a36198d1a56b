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
