import { form, text } from '#platform/forms';
import { again, definePage, done } from '#platform/http';
import { listGaps } from '../../store/dataset-reader.ts';
import { addGap } from '../../use-cases/add-gap.ts';
import { paths } from '../paths.ts';
import { dataTrail } from '../trail.ts';
import { words } from '../words.ts';
import { GapsView } from './view.tsx';

const own = words.gaps;

export const page = definePage({
  name: 'equality-data.list-gaps',
  path: paths.gaps,
  permission: 'equality-data:load',
  form: form({
    what: text({ required: own.enterWhat, most: 300 }),
    proxy: text({ most: 500 }),
    plan: text({ required: own.enterPlan, most: 500 }),
  }),
  load: async (scope) => ({ gaps: await listGaps(scope) }),
  title: () => own.title,
  trail: dataTrail,
  view: ({ gaps }, state) => GapsView({ gaps, form: state }),
  async submit(scope, gap) {
    const added = await addGap(scope, gap);
    return added.ok ? done(paths.gaps(), own.added) : again({ what: words.load.noBody });
  },
});
