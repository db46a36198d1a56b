import type { CsvProblem } from '#platform/csv';
import { formatDay, formatNumber, plural } from '#platform/views';
import type { FileProblem, PeopleColumn } from '../domain/people-file.ts';
import type { ChangedField } from '../domain/people-proposal.ts';
import type { Role } from '../domain/roles.ts';

const columns = {
  name: 'Name',
  email: 'Email address',
  jobTitle: 'Job title',
  body: 'Body',
  unit: 'Unit',
  roles: 'Roles',
} satisfies Record<PeopleColumn, string>;

/** Sentences of the pages about people. */
export const peopleWords = {
  roleHints: {
    administrator: 'Manages people, bodies and settings',
    'equality-lead': 'Runs the equality scheme and its plans',
    'equality-adviser': 'Advises on assessments and plans',
    'plan-editor': 'Writes plans and their actions',
    'action-lead': 'Reports progress on actions of their own',
    manager: 'Sees the work of their own area',
    approver: 'Signs off assessments and decisions',
    'staff-voice-lead': 'Leads surveys and staff networks',
    'board-member': 'Reads reports and board papers',
    analyst: 'Works with equality data and figures',
    reader: 'Reads what is open to all staff',
  } satisfies Record<Role, string>,
  people: {
    title: 'People and roles',
    caption: 'People',
    columns: { ...columns, lastSignIn: 'Last signed in', leftOn: 'Left on' },
    never: 'Never',
    left: 'Left',
    leaves: (day: string) => `Leaves on ${formatDay(day)}`,
    leftOn: (day: string) => `Left on ${formatDay(day)}`,
    filterWords: 'Name, email or job title',
    filterRole: 'Role',
    anyRole: 'Any role',
    filterBody: 'Body',
    anyBody: 'Any body',
    withLeavers: 'Also those who have left',
    count: (count: number) => plural(count, 'person', 'people'),
    none: 'Nobody matches these filters.',
    add: 'Add a person',
    import: 'Add people from a file',
    export: 'CSV',
  },
  person: {
    about: 'About',
    edit: 'Change',
    sendLink: 'Send a link to choose a password',
    endSessions: 'Sign out everywhere',
    noUnit: 'None',
    noJobTitle: 'Not given',
    isActive: 'Can sign in',
    history: 'All events in the audit trail',
    state: 'State',
  },
  editPerson: {
    newTitle: 'Add a person',
    newLede: 'They get a mail with a link to choose their password. The link works for seven days.',
    editTitle: (name: string) => `Change ${name}`,
    name: 'Name',
    email: 'Email address',
    emailHint: 'They sign in with it',
    jobTitle: 'Job title',
    jobTitleHint: 'You may leave this empty',
    body: 'Body',
    unit: 'Directorate, service or team',
    noUnit: 'None',
    closedUnit: (path: string) => `${path} (closed)`,
    closedBody: (name: string) => `${name} (closed)`,
    roles: 'Roles',
    rolesHint: 'Choose all that apply. Roles decide what a person sees and may do.',
    leftOn: 'Left on',
    leftOnHint: 'Leave this empty while they work here. From that day on they cannot sign in.',
    enterName: 'Enter a name',
    enterEmail: 'Enter an email address',
    notAnEmail: 'Enter an email address, such as name@marlshire.example',
    chooseBody: 'Choose a body',
    chooseRole: 'Choose at least one role',
    emailTaken: 'Another account has this email address. Enter a different one',
    unitOfAnotherBody: 'Choose a directorate, service or team of the same body',
    lastAdministrator:
      'Give somebody else the role of administrator first: this is the last one, and nobody else could manage people',
    addButton: 'Add the person',
    button: 'Save',
    added: (name: string) => `${name} is added. A link to choose a password is on its way.`,
    saved: (name: string) => `The changes to ${name} are saved.`,
  },
  sendLink: {
    title: (name: string) => `Send ${name} a link`,
    lede: (email: string) =>
      `A link to choose a password goes to ${email}. It works for seven days, and older links stop working.`,
    button: 'Send the link',
    hasLeft: 'This person has left. Open the record, take the leaving day away, then send the link',
    sent: (name: string) => `A link is on its way to ${name}.`,
  },
  endSessions: {
    title: (name: string) => `Sign ${name} out everywhere`,
    lede: 'They are signed out on every device at once. They can sign in again with their password.',
    button: 'Sign them out',
    done: (name: string) => `${name} is signed out everywhere.`,
  },
  importPeople: {
    title: 'Add people from a file',
    lede: 'You see what the file would add and change, and every problem in it, before anything happens.',
    file: 'CSV file',
    fileHint: 'At most 5,000 people and 2 MB',
    chooseFile: 'Choose a CSV file',
    createUnits: 'Add directorates, services and teams that do not exist yet',
    button: 'Show what it would do',
    template: 'Download an empty file with the right columns',
    rulesTitle: 'What the file holds',
    rules: [
      'One row for each person, with the column names in the first row.',
      'Name and Email address are needed. Job title, Body, Unit and Roles may be left out.',
      'A unit is written from the top down: Adult Social Care > Assessment > Front Door Team.',
      'Several roles are separated by a semicolon: Plan editor; Analyst.',
      'A person whose email address is known already is changed. A column that is missing changes nothing.',
      'People who are not in the file stay as they are.',
    ],
    rolesTitle: 'The roles',
    tooLarge: 'Choose a file of at most 2 MB',
    unreadable: (problem: CsvProblem): string => {
      if (problem.code === 'too-long') return 'Split the file: it holds more than 5,000 people';
      if (problem.code === 'quote') return `Check the quotation marks near row ${problem.row}: one is not closed`;
      return 'Save the spreadsheet as CSV and choose that file. This one is not text';
    },
  },
  preview: {
    title: 'Check what the file would do',
    file: 'File',
    uploaded: 'Uploaded',
    counts: { added: 'to be added', changed: 'to be changed', unchanged: 'already as in the file' },
    problems: (count: number) => `There ${count === 1 ? 'is' : 'are'} ${plural(count, 'problem')} in the file`,
    problemsText:
      'Nothing is added or changed while there are problems. Put them right in the file and choose it again.',
    moreProblems: (count: number) => `And ${plural(count, 'more problem')}.`,
    row: 'Row',
    where: 'Where',
    place: (row: number, column: string) => `Row ${formatNumber(row)}, ${column}`,
    whatToDo: 'What to do',
    wholeRow: 'the whole row',
    unused: (names: string) => `These columns are not read: ${names}.`,
    newUnits: 'Directorates, services and teams to be added',
    people: 'People',
    change: 'What happens',
    changes: { added: 'Add', changed: 'Change', unchanged: 'Nothing' },
    from: (before: string, after: string) => `${before} becomes ${after}`,
    fields: { ...columns } satisfies Record<ChangedField, string>,
    nothing: 'Nothing',
    invite: 'Mail each new person a link to choose their password, valid for seven days',
    button: 'Accept and save all',
    back: 'Choose another file',
    onlyUnchanged: 'Everybody is already as in the file. There is nothing to accept.',
    shown: (shown: number, total: number) =>
      `The first ${formatNumber(shown)} of ${plural(total, 'change')}. All are saved when you accept.`,
    changedSince: 'Check again: something has changed since you saw this page. It now shows the newest state',
    accepted: (added: number, changed: number) =>
      `The file is accepted: ${plural(added, 'person', 'people')} added, ${formatNumber(changed)} changed.`,
  },
  problem(problem: FileProblem): string {
    const column = problem.column ? columns[problem.column] : '';
    switch (problem.code) {
      case 'no-people':
        return 'Write the column names in the first row and one person in each row below';
      case 'missing-column':
        return `Add a column with the name “${column}”`;
      case 'column-twice':
        return `Leave one column “${column}” and take the other away`;
      case 'missing':
        return problem.column === 'name' ? 'Enter a name' : 'Enter an email address';
      case 'not-an-email':
        return 'Enter an email address, such as name@marlshire.example';
      case 'unit-too-deep':
        return 'Write at most three levels: directorate > service > team';
      case 'unit-gap':
        return 'Write a name on both sides of each >';
      case 'too-long':
        return `Shorten this to ${formatNumber(problem.most)} characters or fewer`;
      case 'beyond-header':
        return `“${problem.text}” stands right of the last column. Put it under its column, or put text with a comma in quotation marks`;
      case 'email-twice':
        return `Leave this person in one row only: row ${problem.first} has the same email address`;
      case 'unknown-role':
        return `“${problem.text}” is not a role. Use one of the roles listed on the page before`;
      case 'body-needed':
        return 'Enter the body: there is more than one';
      case 'no-role':
        return 'Enter at least one role';
      case 'last-administrator':
        return 'Leave at least one person the role of administrator';
      case 'email-elsewhere':
        return 'Another account has this email address. Use a different one';
      case 'unknown-body':
        return `“${problem.text}” is not a body. Check the spelling, or add it in the settings first`;
      case 'closed-body':
        return `${problem.text} is closed. Choose another body`;
      case 'unknown-unit':
        return `“${problem.text}” does not exist. Check the spelling, or tick “Add directorates, services and teams” when you choose the file`;
      case 'closed-unit':
        return `“${problem.text}” is closed. Choose another unit`;
      case 'has-left':
        return `${problem.text} has left. Open their record to let them back in, or take the row away`;
    }
  },
};
