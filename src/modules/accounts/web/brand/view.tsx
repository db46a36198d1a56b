import {
  CancelLink,
  FileField,
  type FormState,
  type Newer,
  NewerVersion,
  PostForm,
  summaryOf,
  TextField,
  TickField,
  VersionField,
} from '#platform/forms';
import { contrast, InsetText, Task } from '#platform/views';
import type { Organisation } from '../../store/organisation-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

interface BrandData {
  organisation: Organisation;
  newer: Newer | null;
}

export function BrandView({ data: { organisation, newer }, form }: { data: BrandData; form: FormState }) {
  const { brand } = words;
  return (
    <Task title={brand.title} errors={summaryOf(form)}>
      <NewerVersion newer={newer} />
      <PostForm form={form} button={brand.button} withFile beside={<CancelLink href={paths.settings()} />}>
        <VersionField form={form} />
        <TextField form={form} name="name" label={brand.name} />
        <TextField
          form={form}
          name="colour"
          label={brand.colour}
          hint={brand.colourHint}
          classes="govuk-input--width-10"
        />
        <InsetText>
          <p class="govuk-body govuk-!-font-weight-bold">{brand.contrastTitle}</p>
          <p class="govuk-body">{brand.contrast(contrast(organisation.colour, '#FFFFFF'))}</p>
        </InsetText>
        <h2 class="govuk-heading-s">{brand.logoNow}</h2>
        <p class="govuk-body">
          {organisation.logo ? (
            <img class="app-header__logo" src={paths.logo({ hash: organisation.logo })} alt={organisation.name} />
          ) : (
            brand.noLogo
          )}
        </p>
        <FileField form={form} name="logo" label={brand.logo} hint={brand.logoHint} />
        {organisation.logo && <TickField form={form} name="withoutLogo" label={brand.withoutLogo} />}
      </PostForm>
    </Task>
  );
}
