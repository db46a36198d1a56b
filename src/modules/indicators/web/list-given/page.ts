import { definePage } from '#platform/http';
import { listGivenFigures } from '../../store/given-figures-reader.ts';
import { paths } from '../paths.ts';
import { dataTrail } from '../trail.ts';
import { recipientWords } from '../words-recipients.ts';
import { GivenView } from './view.tsx';

/** No figure stands here: the file is for those who may see exact counts. */
export const page = definePage({
  name: 'indicators.list-given',
  path: paths.given,
  permission: 'indicators:see-given',
  async load(scope) {
    const mayDownload = scope.can('equality-data:see-exact');
    return { given: await listGivenFigures(scope), mayDownload, today: scope.today };
  },
  title: () => recipientWords.list.title,
  trail: dataTrail,
  view: (data) => GivenView(data),
});
