import { withQuery } from '#platform/http';
import { Button, formatMoment, Register, RegisterTable } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import type { PlanVersion } from '../../store/version-reader.ts';
import { PlanNavigation } from '../parts.tsx';
import { paths } from '../paths.ts';
import { versionWords } from '../words-versions.ts';

const own = versionWords.list;

interface VersionsProps {
  plan: Plan;
  versions: PlanVersion[];
  mayFreeze: boolean;
}

export function VersionsView({ plan, versions, mayFreeze }: VersionsProps) {
  const planId = plan.id;
  return (
    <Register
      parts={<PlanNavigation plan={plan} current="reviews" />}
      title={own.title}
      caption={plan.title}
      lede={own.lede}
      actions={mayFreeze && <Button href={paths.freezePlan({ planId })}>{own.freeze}</Button>}
    >
      <RegisterTable
        caption={own.caption}
        whenEmpty={<p class="govuk-body">{own.empty}</p>}
        columns={[
          { text: own.label },
          { text: own.number, numeric: true },
          { text: own.frozen, unbroken: true },
          { text: own.by },
          { text: own.reason },
          { text: own.compare },
        ]}
        rows={versions.map(({ id, number, label, reason, frozenAt, frozenBy }) => ({
          cells: [
            <a class="govuk-link" href={paths.version({ planId, planVersionId: id })}>
              {label}
            </a>,
            String(number),
            formatMoment(frozenAt),
            frozenBy,
            reason,
            <a class="govuk-link" href={withQuery(paths.compareVersions({ planId }), { a: id, b: 'now' })}>
              {own.withNow(number)}
            </a>,
          ],
        }))}
      />
    </Register>
  );
}
