import { withQuery } from '#platform/http';
import { paths } from '../paths.ts';
import { bulk } from '../words-bulk.ts';
import { toQuery } from './asked.ts';
import type { ActionsProps } from './view.tsx';

const own = bulk.view;

/** The person's views and the shared ones above the register, and the way to one more. */
export function SavedViews({ tree, asked, views, changeable }: ActionsProps) {
  const planId = tree.plan.id;
  const address = paths.actions({ planId });
  const here = withQuery(address, toQuery({ ...asked, page: 1 }));
  const hrefOf = (query: string) => (query ? `${address}?${query}` : address);
  const current = views.find(({ query }) => hrefOf(query) === here);
  if (views.length === 0 && here === address) return null;
  const links = [
    { text: own.all, href: address },
    ...views.map(({ name, shared, query }) => ({ text: shared ? own.sharedMark(name) : name, href: hrefOf(query) })),
  ];
  return (
    <nav class="app-views" aria-label={own.label}>
      <ul class="app-views__list">
        {views.length > 0 &&
          links.map(({ text, href }) => (
            <li>
              <a
                class="govuk-link govuk-link--no-visited-state"
                href={href}
                aria-current={href === here ? 'page' : undefined}
              >
                {text}
              </a>
            </li>
          ))}
        {current && changeable.includes(current.id) && (
          <li>
            <a class="govuk-link" href={paths.savedView({ planId, savedViewId: current.id })}>
              {own.edit}
            </a>
          </li>
        )}
        {!current && here !== address && (
          <li>
            <a class="govuk-link" href={withQuery(paths.saveView({ planId }), toQuery({ ...asked, page: 1 }))}>
              {own.save}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
