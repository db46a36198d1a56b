import { plural } from '#platform/views';
import type { PasswordProblem } from '../domain/passwords.ts';
import type { Role } from '../domain/roles.ts';
import { peopleWords } from './people-words.ts';
import { settingsWords } from './settings-words.ts';

/** The room's sentences, en-GB. A translation satisfies the same type. */
export const words = {
  ...settingsWords,
  ...peopleWords,
  roles: {
    administrator: 'Administrator',
    'equality-lead': 'Equality lead',
    'equality-adviser': 'Equality adviser',
    'plan-editor': 'Plan editor',
    'action-lead': 'Action lead',
    manager: 'Manager',
    approver: 'Approver (Head of Service or director)',
    'staff-voice-lead': 'Staff voice lead',
    'board-member': 'Board member',
    analyst: 'Analyst',
    reader: 'Reader',
  } satisfies Record<Role, string>,
  signIn: {
    title: 'Sign in',
    email: 'Email address',
    password: 'Password',
    button: 'Sign in',
    forgot: 'I have forgotten my password',
    enterEmail: 'Enter your email address',
    enterPassword: 'Enter your password',
    wrong: 'The email address and password do not belong together. Check both and try again',
    wait: (minutes: number) =>
      `There were too many wrong passwords for this account. Wait ${plural(minutes, 'minute')}, then try again, or choose a new password`,
    keptForm: 'Your session has ended. Sign in again: what you typed is kept and will be put back.',
    demoTitle: 'People of the demo',
    demoText:
      'This is a demonstration with invented bodies and people. Choose a person; everyone has the same password:',
    demoLoading: 'The demo is still filling in. You can sign in already.',
    demoName: 'Name',
    demoRoles: 'Roles',
    demoBody: 'Body',
  },
  signOut: {
    title: 'Sign out',
    button: 'Sign out',
    everywhere: 'Also on every other device',
    done: 'You have signed out',
  },
  forgot: {
    title: 'Choose a new password',
    lede: 'We send you a link with which you choose a new password. It works for one hour.',
    button: 'Send the link',
    sent: 'If the address belongs to an account, a link is on its way. Look in your mailbox.',
    letter: {
      subject: 'Choose a new password',
      text: (name: string, link: string) =>
        `Hello ${name},\n\nsomebody, probably you, asked for a new password. Choose it here within one hour:\n\n${link}\n\nIf it was not you, do nothing: your password stays as it is.\n`,
    },
    welcome: {
      subject: 'Your account',
      text: (name: string, link: string) =>
        `Hello ${name},\n\nan account was made for you. Choose your password here within seven days:\n\n${link}\n`,
    },
  },
  choose: {
    title: 'Choose your password',
    lede: 'Use at least 12 characters. Three words that do not belong together make a good password.',
    label: 'New password',
    button: 'Save the password',
    enter: 'Enter a new password',
    saved: 'Your password is saved. Sign in with it',
    linkUsed: 'This link has been used or is too old',
    linkUsedText: 'Ask for a new one.',
    problems: {
      'too-short': 'Use at least 12 characters',
      'too-common': 'Use a password that is harder to guess',
      'contains-email': 'Leave your email address out of the password',
    } satisfies Record<PasswordProblem, string>,
  },
  first: {
    title: 'Set up your organisation',
    lede: 'You become its first administrator. Everything can be changed later.',
    organisation: 'Name of the organisation',
    organisationHint: 'Such as Marlshire County Council',
    yourName: 'Your name',
    enterOrganisation: 'Enter the name of the organisation',
    enterName: 'Enter your name',
    enterEmail: 'Enter your email address, such as name@marlshire.example',
    emailTaken: 'Another account has this email address',
    button: 'Set up',
    done: 'Your organisation is set up. Sign in',
  },
  home: {
    title: 'Home',
    hello: (name: string) => `Hello ${name}`,
    filling: 'The demo is still filling in. This page brings itself up to date.',
    needsMe: 'What needs you',
    late: 'What is late',
    changed: 'What changed since you were here',
    changedFirst: 'What changed in the last 30 days',
    nothing: { 'needs-me': 'Nothing needs you now.', late: 'Nothing is late.', changed: 'Nothing has changed.' },
  },
  search: {
    title: 'Search',
    label: 'Search for',
    button: 'Search',
    none: (asked: string) => `Nothing was found for “${asked}”. Try fewer or other words.`,
    found: (count: number) => `${plural(count, 'result')} found`,
  },
  account: {
    title: 'Your account',
    name: 'Name',
    email: 'Email address',
    body: 'Body',
    unit: 'Unit',
    roles: 'Roles',
    noRoles: 'No role yet',
    signOut: 'Sign out',
    newPassword: 'Choose a new password',
  },
};
