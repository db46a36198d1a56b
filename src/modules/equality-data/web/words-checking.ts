/** Sentences about correcting what was read, and about files that take long. */
export const checking = {
  column: {
    title: 'What is this column?',
    column: 'Column',
    now: 'Taken for',
    field: 'It is',
    hint: 'It is remembered for the next file with the same header',
    leaveOut: 'Nothing that is needed: leave it out',
    choose: 'Choose what the column is',
    button: 'Read the draft again',
    saved: 'The draft was read again',
    loadAgain:
      'It is remembered, but what stood in the column was dropped when the file was read. Discard this draft and load the file again',
    change: 'Change',
  },
  kind: {
    title: 'What is the file about?',
    label: 'Kind',
    choose: 'Choose what the file is about',
    button: 'Read the draft again',
  },
  reading: {
    title: (file: string) => `Reading “${file}”`,
    bar: 'How much is done',
    steps: [
      'The file is being opened',
      'Its columns are being recognised',
      'Its rows are being counted',
      'Nearly done',
    ],
    leave: 'You can leave this page. The draft will be on the Data page.',
    stop: 'Stop reading',
    failed: 'The file could not be read',
    remove: 'Take it away',
    removed: 'The file was taken away. Nothing was kept of it',
    another: 'Load another file',
    list: 'Being read',
    broughtBy: (name: string) => `Loaded by ${name}.`,
    being: 'This file is being read already. It is on the Data page',
  },
  units: {
    title: (about: string, by: string) => `How much is known by ${by.toLowerCase()}: ${about}`,
    notCollected: 'Not collected',
    others: 'Show instead:',
    link: (about: string, by: string) => `${about} by ${by.toLowerCase()}`,
  },
  mappings: {
    caption: 'What columns mean, newest first',
    kind: 'Kind of file',
    leftOut: 'Left out',
    header: 'In files with the header',
  },
};
