import { withQuery } from '#platform/http';
import { Input, Pagination, Register, RegisterTable, Select } from '#platform/views';
import { actionWindows } from '../../domain/action-filter.ts';
import { titled } from '../../domain/plan.ts';
import type { SavedView } from '../../domain/saved-view.ts';
import { dutyAimOptions } from '../duty-aims.tsx';
import { leadWords, PlanNavigation, RatingTag, ratingWord } from '../parts.tsx';
import { paths } from '../paths.ts';
import { windowWords } from '../show-plan/view.tsx';
import { TableKeys } from '../table-keys.tsx';
import { words } from '../words.ts';
import { bulk } from '../words-bulk.ts';
import { links, originWord } from '../words-links.ts';
import { type Asked, type SortColumn, toQuery } from './asked.ts';
import type { ActionList } from './presenter.ts';
import { SavedViews } from './saved-views.tsx';
import { Ticking } from './ticking.tsx';

const pageSize = 100;

export interface ActionsProps extends ActionList {
  mayEdit: boolean;
  views: SavedView[];
  /** The ids of those that this person may change. */
  changeable: string[];
}

export function ActionsView(list: ActionsProps) {
  const { tree, asked, rows, mayEdit } = list;
  const planId = tree.plan.id;
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(asked.page, pages);
  const shown = rows.slice((page - 1) * pageSize, page * pageSize);
  const address = (change: Partial<Asked>) => withQuery(paths.actions({ planId }), toQuery({ ...asked, ...change }));
  const column = (sort: SortColumn, text: string) => sortable(asked, sort, text, address);
  const { leads, dueOn, rating } = words.fields;
  return (
    <Register
      parts={<PlanNavigation plan={tree.plan} current="actions" />}
      title={words.actions.title}
      caption={tree.plan.title}
      filters={{
        action: paths.actions({ planId }),
        clearHref: paths.actions({ planId }),
        fields: <Filters {...list} />,
        place: 'side',
      }}
      summary={words.actions.showing((page - 1) * pageSize + 1, (page - 1) * pageSize + shown.length, rows.length)}
      exports={[
        { text: words.actions.csv, href: withQuery(paths.actionsCsv({ planId }), toQuery({ ...asked, page: 1 })) },
        { text: words.actions.xlsx, href: withQuery(paths.actionsXlsx({ planId }), toQuery({ ...asked, page: 1 })) },
      ]}
      pagination={pages > 1 && <Pages page={page} pages={pages} address={(to) => address({ page: to })} />}
    >
      <SavedViews {...list} />
      <Ticking {...list}>
        <RegisterTable
          caption={words.actions.caption}
          keys
          {...(mayEdit ? { selectName: 'ticked' } : {})}
          whenEmpty={<p class="govuk-body">{words.actions.empty}</p>}
          columns={[
            column('number', words.fields.text),
            column('leads', leads),
            column('dueOn', dueOn),
            column('rating', rating),
          ]}
          rows={shown.map(({ action, rating: own }) => ({
            select: { value: action.id, label: bulk.register.select(titled(action.number, action.text)) },
            cells: [
              <a class="govuk-link" href={paths.action({ planId, actionId: action.id })}>
                {titled(action.number, action.text)}
              </a>,
              leadWords(action.leads),
              windowWords(action),
              <RatingTag rating={own} />,
            ],
          }))}
        />
      </Ticking>
      {rows.length > 0 && <TableKeys />}
    </Register>
  );
}

function sortable(asked: Asked, sort: SortColumn, text: string, address: (change: Partial<Asked>) => string) {
  const current = asked.sort === sort;
  return {
    text,
    sortHref: address({ sort, descending: current && !asked.descending, page: 1 }),
    ...(current ? { sorted: asked.descending ? ('descending' as const) : ('ascending' as const) } : {}),
  };
}

function Filters({ tree, asked, leads, characteristics }: ActionList) {
  const { filter } = asked;
  const kinds = [...new Set(tree.actions.flatMap((action) => action.origins.map(({ kind }) => kind)))];
  const origins = kinds.map((kind) => ({ value: kind, text: originWord(kind) }));
  const any = { value: '', text: words.actions.any };
  const select = (name: string, label: string, value: string, items: { value: string; text: string }[]) => (
    <Select name={name} id={name} label={label} value={value} items={[any, ...items]} />
  );
  return (
    <>
      <Input name="q" id="q" label={words.actions.search} type="search" value={filter.words} />
      {select('lead', words.actions.lead, filter.lead, [
        { value: 'none', text: words.actions.noLead },
        ...leads.map((lead) => ({ value: lead, text: lead })),
      ])}
      {select('rating', words.actions.rating, filter.rating, [
        ...tree.plan.legend.map((entry) => ({ value: entry.code, text: ratingWord(entry) })),
        { value: 'none', text: words.noData },
      ])}
      {select(
        'window',
        words.actions.window,
        filter.window,
        actionWindows.map((window) => ({ value: window, text: words.actions.windows[window] })),
      )}
      {select(
        'group',
        tree.plan.levels.group,
        filter.groupId,
        tree.groups.map(({ id, code, label }) => ({ value: id, text: titled(code, label) })),
      )}
      {select(
        'characteristic',
        words.actions.characteristic,
        filter.characteristic,
        characteristics.map(({ code, label }) => ({ value: code, text: label })),
      )}
      {select('aim', links.dutyAimsShort, filter.aim, [...dutyAimOptions, { value: 'none', text: links.noAim }])}
      {origins.length > 0 && select('origin', links.origin, filter.origin, origins)}
      {asked.sort !== 'number' && <input type="hidden" name="sort" value={asked.sort} />}
      {asked.descending && <input type="hidden" name="order" value="descending" />}
    </>
  );
}

function Pages({ page, pages, address }: { page: number; pages: number; address: (page: number) => string }) {
  return (
    <Pagination
      items={Array.from({ length: pages }, (_, index) => ({
        number: String(index + 1),
        href: address(index + 1),
        current: index + 1 === page,
      }))}
      previous={page > 1 ? { href: address(page - 1) } : undefined}
      next={page < pages ? { href: address(page + 1) } : undefined}
    />
  );
}
