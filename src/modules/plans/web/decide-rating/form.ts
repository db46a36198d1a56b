import { form, text } from '#platform/forms';
import { words } from '../words.ts';

/** Stands for "let the proposal stand": no legend has a rating of this name. */
export const keepProposal = '-';

export const decideRatingForm = form({
  rating: text({ required: words.rating.choose, most: 100 }),
  reason: text({ required: words.rating.enterReason, most: 2000 }),
});
