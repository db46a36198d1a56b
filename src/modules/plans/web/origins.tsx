import type { Origin } from '../domain/links.ts';
import { originWord } from './words-links.ts';

/** Where an action came from, each a link to it. */
export const Origins = ({ origins }: { origins: readonly Origin[] }) => (
  <ul class="govuk-list">
    {origins.map(({ kind, label, href }) => (
      <li>
        {originWord(kind)}:{' '}
        <a class="govuk-link" href={href}>
          {label}
        </a>
      </li>
    ))}
  </ul>
);
