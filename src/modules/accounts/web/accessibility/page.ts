import { defineOpenPage } from '#platform/http';
import { paths } from '../paths.ts';
import { AccessibilityView } from './view.tsx';
import { accessibilityWords } from './words.ts';

export const page = defineOpenPage({
  name: 'accounts.accessibility',
  path: paths.accessibility,
  permission: 'public',
  load: async () => ({}),
  title: () => accessibilityWords.title,
  view: () => AccessibilityView(),
});
