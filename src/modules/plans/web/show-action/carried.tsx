import { titled } from '../../domain/plan.ts';
import { paths } from '../paths.ts';
import { bulk } from '../words-bulk.ts';
import type { ActionPage } from './presenter.ts';

/** The same action in the period before and in the next one, where its other reports are. */
export function Carried({ carried: { from, to } }: Pick<ActionPage, 'carried'>) {
  const others = [
    ...(from ? [{ ...from, word: bulk.next.carriedFrom }] : []),
    ...to.map((one) => ({ ...one, word: bulk.next.carriedTo })),
  ];
  return (
    <>
      {others.map(({ word, planId, planTitle, actionId, number, text, reports }) => (
        <li>
          {word}{' '}
          <a class="govuk-link" href={paths.action({ planId, actionId })}>
            {titled(number, text)}
          </a>{' '}
          {bulk.next.inPlan(planTitle)} ({bulk.next.reports(reports)})
        </li>
      ))}
    </>
  );
}
