import { Overview } from '#platform/views';
import { words } from '../words.ts';

export interface SettingsGroup {
  title: string;
  items: { title: string; text: string; href: string }[];
}

export function SettingsView({ groups }: { groups: SettingsGroup[] }) {
  return (
    <Overview title={words.settings.title} lede={words.settings.lede}>
      {groups.map(({ title, items }) => (
        <section>
          <h2 class="govuk-heading-m">{title}</h2>
          <ul class="govuk-list app-lines app-lines--ruled">
            {items.map((item) => (
              <li>
                <a class="govuk-link govuk-link--no-visited-state" href={item.href}>
                  {item.title}
                </a>
                <span class="govuk-hint app-lines__note">{item.text}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Overview>
  );
}
