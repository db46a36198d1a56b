import type { ComponentChildren } from 'preact';
import { withQuery } from '#platform/http';
import { Button } from '#platform/views';
import { paths } from '../paths.ts';
import { bulk } from '../words-bulk.ts';
import { toQuery } from './asked.ts';
import type { ActionsProps } from './view.tsx';

/** Rows that can be ticked to be changed together, for those who may. The ticks go into the address of that page. */
export function Ticking({ tree, asked, rows, mayEdit, children }: ActionsProps & { children: ComponentChildren }) {
  if (!mayEdit || rows.length === 0) return <>{children}</>;
  const address = paths.assignMany({ planId: tree.plan.id });
  return (
    <form method="get" action={address} aria-label={bulk.change.title}>
      <div class="govuk-button-group app-ticking">
        <Button classes="govuk-button--secondary">{bulk.register.change}</Button>
        <a class="govuk-link" href={withQuery(address, { ...toQuery({ ...asked, page: 1 }), all: 'yes' })}>
          {bulk.register.changeAll(rows.length)}
        </a>
      </div>
      {children}
    </form>
  );
}
