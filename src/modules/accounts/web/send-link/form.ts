import { form } from '#platform/forms';

/** Nothing is asked: the button is the answer. */
export const sendLinkForm = form({});
