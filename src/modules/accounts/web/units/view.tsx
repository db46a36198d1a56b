import { withQuery } from '#platform/http';
import { Heading, StatusTag } from '#platform/views';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { BodyTree, UnitBranch } from './presenter.ts';

export function UnitsView({ trees }: { trees: BodyTree[] }) {
  return (
    <>
      <Heading title={words.units.title} lede={words.units.lede} />
      {trees.map((tree) => (
        <section>
          <h2 class="govuk-heading-m">
            {tree.name} {tree.isClosed && <StatusTag word={words.units.closed} />}
          </h2>
          {tree.units.length === 0 ? <p class="govuk-body">{words.units.none}</p> : <Branches units={tree.units} />}
          {!tree.isClosed && (
            <p class="govuk-body">
              <a
                class="govuk-link govuk-link--no-visited-state"
                href={withQuery(paths.newUnit(), { body: tree.bodyId })}
              >
                {words.units.addDirectorate}
                <span class="govuk-visually-hidden"> {words.units.in(tree.name)}</span>
              </a>
            </p>
          )}
        </section>
      ))}
    </>
  );
}

function Branches({ units }: { units: UnitBranch[] }) {
  return (
    <ul class="govuk-list app-tree">
      {units.map((unit) => (
        <li>
          <div class="app-tree__line">
            <span class="app-tree__name">{unit.name}</span>
            <span class="govuk-hint app-tree__note">
              {words.units.levels[unit.level]}
              {unit.people > 0 && `, ${words.units.people(unit.people)}`}
            </span>
            {unit.isClosed && <StatusTag word={words.units.closed} />}
            <span class="app-tree__links">
              <a class="govuk-link govuk-link--no-visited-state" href={paths.editUnit({ unitId: unit.id })}>
                {words.units.change}
                <span class="govuk-visually-hidden"> {unit.name}</span>
              </a>
              {unit.addBelow && (
                <a
                  class="govuk-link govuk-link--no-visited-state"
                  href={withQuery(paths.newUnit(), { below: unit.id })}
                >
                  {words.units.addBelow[unit.addBelow]}
                  <span class="govuk-visually-hidden"> {words.units.in(unit.name)}</span>
                </a>
              )}
            </span>
          </div>
          {unit.below.length > 0 && <Branches units={unit.below} />}
        </li>
      ))}
    </ul>
  );
}
