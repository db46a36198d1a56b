import {
  CancelLink,
  type FormState,
  LongTextField,
  type Newer,
  NewerVersion,
  PostForm,
  summaryOf,
  TextField,
  VersionField,
} from '#platform/forms';
import { Details, Task } from '#platform/views';
import type { Place } from '../../domain/area.ts';
import { paths } from '../paths.ts';
import { settings as own } from '../words-population.ts';

export const SettingsView = ({ areas, newer, form }: { areas: Place[]; newer: Newer | null; form: FormState }) => (
  <Task title={own.title} lede={own.lede} errors={summaryOf(form)}>
    <NewerVersion newer={newer} />
    <PostForm form={form} button={own.button} beside={<CancelLink href={paths.standards()} />}>
      <VersionField form={form} name="version" />
      <TextField form={form} name="areaName" label={own.areaName} hint={own.areaHint} />
      <LongTextField form={form} name="parts" label={own.parts} hint={own.partsHint} rows={6} />
      <TextField form={form} name="groupLabel" label={own.groupLabel} hint={own.groupHint} />
    </PostForm>
    <Details summaryText={own.names}>
      <ul class="govuk-list">
        {[...new Set(areas.map(({ name }) => name))].map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    </Details>
  </Task>
);
