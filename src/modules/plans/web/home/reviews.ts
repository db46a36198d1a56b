import type { Scope } from '#platform/database';
import { addDays, daysBetween } from '#platform/kernel';
import type { HomeLine, HomePart } from '#platform/room';
import { formatDay } from '#platform/views';
import { listReviewTasks, type ReviewTask } from '../../store/review-reader.ts';
import { paths } from '../paths.ts';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.home;
const soon = 30;

const part = (
  question: HomePart['question'],
  permission: string,
  line: (task: ReviewTask, scope: Scope) => HomeLine | null,
) => ({
  ...{ question, permission },
  load: async (scope: Scope) =>
    (await listReviewTasks(scope, addDays(scope.today, soon))).flatMap((task) => line(task, scope) ?? []),
});

/** To the review where one is open, else to where it is opened. */
const hrefOf = ({ planId, rhythmId, reviewId }: ReviewTask): string =>
  reviewId ? paths.review({ planId, reviewId }) : paths.openReview({ planId, reviewRhythmId: rhythmId });

/** Editors are told what is due, those who sign what waits for them. */
export const reviewsOnHome: HomePart[] = [
  part('needs-me', 'plans:edit', (task, { today }) => {
    const { name, nextDue, planTitle, reviewId } = task;
    if (reviewId || nextDue < today) return null;
    return {
      ...{ text: own.due(name), href: hrefOf(task) },
      note: own.inDays(daysBetween(today, nextDue), formatDay(nextDue), planTitle),
    };
  }),
  part('late', 'plans:edit', (task, { today }) => {
    const { name, reviewName, nextDue, planTitle } = task;
    if (nextDue >= today) return null;
    return { text: own.due(reviewName ?? name), href: hrefOf(task), note: own.overdue(formatDay(nextDue), planTitle) };
  }),
  part('needs-me', 'plans:sign-review', (task) => {
    const { reviewName, state, meetingOn, planTitle } = task;
    if (state === 'discussed')
      return { text: own.sign(reviewName ?? ''), href: hrefOf(task), note: own.signWhy(planTitle) };
    if (state !== 'dispatched' || !meetingOn) return null;
    return { text: own.read(reviewName ?? ''), href: hrefOf(task), note: own.readWhy(formatDay(meetingOn), planTitle) };
  }),
];
