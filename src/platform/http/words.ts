/** The frame's sentences, en-GB. A translation satisfies the same type. */
export const words = {
  product: 'Due Regard',
  home: 'Home',
  error: 'Error',
  toHome: 'Go to the home page',
  keptDraft: 'Your session had ended. What you typed is back in the form. Check it and send it again.',
  badRequest: 'This could not be read',
  tooLarge: 'What was sent is too large. Send a file of at most 20 MB, or less text.',
  fileTooLarge: (name: string) => `“${name}” is larger than 20 MB. Choose a smaller file`,
  notAForm: 'This address takes a form, and something else was sent.',
  unreadable: 'What was sent could not be read. Go back and try again.',
  notFound: {
    title: 'Page not found',
    text: 'Check the address. What you are looking for may have been removed, or it may belong to another organisation.',
  },
  forbidden: {
    title: 'You cannot use this page',
    text: 'Your roles do not include it. If you need it for your work, ask your administrator.',
  },
  formExpired: {
    title: 'Send the form again',
    text: 'This form was opened before you signed in, or it did not come from this site. Nothing was changed. Go back, reload the page and send it again.',
  },
  wentWrong: (reference: string) => ({
    title: 'Sorry, something went wrong',
    text: `Nothing was changed. Try again in a moment. If it happens again, tell your administrator the reference ${reference}.`,
  }),
};
