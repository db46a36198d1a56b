/** The statement about the software as it is shipped, en-GB. A body adds its own contacts. */
export const accessibilityWords = {
  title: 'Accessibility statement',
  lede: 'This service is built so that everyone can use it: with a keyboard, with a screen reader, without JavaScript, and at 400% zoom.',
  sections: [
    {
      title: 'How accessible it is',
      text: [
        'The service aims to meet the Web Content Accessibility Guidelines version 2.2 at level AA. The statement covers this service, not documents that people add to it.',
        'It has been checked by its makers with automated checks on every page. It has not yet been checked by an independent auditor, nor with people who use assistive technology, so we call it partly compliant.',
      ],
    },
    {
      title: 'What we know is not accessible',
      text: [
        'Pictures of progress and of dates have all their figures in a table next to them. The links of a picture are in its table only.',
        'Wide tables scroll sideways in their own frame on a small screen.',
      ],
    },
    {
      title: 'If you cannot use a part of it',
      text: [
        'Tell the equality team of your organisation. They can give you the same information in another format.',
        'If you are not happy with the answer, the Equality Advisory and Support Service (EASS) can help. It is the contact for complaints under the Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018.',
      ],
    },
    {
      title: 'When this was written',
      text: [
        'This statement was prepared on 22 November 2026. It is reviewed with every release, at least once a year.',
      ],
    },
  ],
};
