import { form, tick } from '#platform/forms';

export const signOutForm = form({ everywhere: tick() });
