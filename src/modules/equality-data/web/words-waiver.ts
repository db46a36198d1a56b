/** Showing a small count all the same. */
export const waiverWords = {
  title: 'Show this count by a waiver',
  link: 'Show it by a waiver',
  linkOf: (what: string) => `: ${what}`,
  lede: 'One small count is shown to everybody, with your reason and the name of who agreed. All else stays protected.',
  what: 'Count',
  count: 'Exactly',
  forGood: 'What was shown once stays known: it cannot be hidden again.',
  reason: 'Why it is shown',
  reasonHint: 'Everybody reads it. Write nothing that tells who somebody is',
  enterReason: 'Enter why it is shown',
  agreedBy: 'Who agreed',
  agreedByHint: 'Name and post, such as the data protection officer',
  enterAgreedBy: 'Enter who agreed',
  button: 'Release again with this count',
  refusals: {
    'not-hidden': 'This count is not hidden any more. Go back and look again',
    'waived-before': 'There is a waiver for this count already. Release the figures again to show it',
  },
  done: 'The waiver is written down. The figures are being made ready with this count shown.',
} as const;
