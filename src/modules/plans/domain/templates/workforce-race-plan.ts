import type { PlanTemplate } from './template.ts';

const race = { characteristics: ['race'] };

export const workforceRacePlan: PlanTemplate = {
  key: 'workforce-race-plan',
  name: 'Workforce race plan',
  lede: 'For an employer that wants ethnic minority staff to be hired, treated and promoted as fairly as everybody else.',
  levels: { group: 'Theme', objective: 'Objective', action: 'Action' },
  legend: 'words',
  reviewCycle: [
    'Each quarter: leads report on their actions, and the race equality group reads the reports.',
    'Each year: the board reads the figures and decides what changes in the plan.',
  ],
  groups: [
    {
      label: 'Know how things stand',
      statement: 'We act on figures and on what staff tell us, and we say what we do not know yet.',
      objectives: [
        {
          text: 'Have figures on ethnicity that managers trust',
          actions: [
            {
              text: 'Ask all staff to record their ethnicity, and say what the figures are used for',
              measures: ['The share of staff whose ethnicity is recorded'],
              ...race,
            },
            {
              text: 'Publish the ethnicity pay gap with the gender pay gap',
              measures: ['The pay gap, with how many staff it counts'],
              timescale: 'Each year',
              ...race,
            },
            {
              text: 'Hold listening sessions with ethnic minority staff, and publish what was done about what they said',
              measures: ['A published answer to each point that was raised'],
              timescale: 'Each year',
              ...race,
            },
          ],
        },
      ],
    },
    {
      label: 'Hire fairly',
      statement: 'People are as likely to be appointed from a shortlist whatever their ethnicity.',
      objectives: [
        {
          text: 'Take bias out of selection',
          actions: [
            {
              text: 'Use the same questions and a scoring sheet for every candidate of a post',
              measures: ['A yearly sample of panels in which every score is on file'],
              ...race,
            },
            {
              text: 'Train everybody who sits on a panel, and let nobody sit on one before',
              measures: ['The share of panel members who were trained', 'Relative likelihood of appointment'],
              ...race,
            },
            {
              text: 'Look at each stage of recruitment for the point at which candidates are lost',
              measures: ['Candidates at each stage, by ethnicity'],
              timescale: 'Each quarter',
              ...race,
            },
          ],
        },
      ],
    },
    {
      label: 'Treat people fairly at work',
      statement: 'Racism at work is named, reported and dealt with.',
      objectives: [
        {
          text: 'Make it safe to report',
          actions: [
            {
              text: 'Offer a way to report racism without giving a name, and publish how many reports came and what followed',
              measures: ['Reports received and closed, with how long they took'],
              ...race,
            },
            {
              text: 'Have every formal disciplinary case looked at by somebody from outside the service before it begins',
              measures: ['Relative likelihood of entering the formal process'],
              ...race,
            },
          ],
        },
      ],
    },
    {
      label: 'Lead and progress',
      statement: 'Senior grades look like the rest of the workforce.',
      objectives: [
        {
          text: 'Open the way to senior grades',
          actions: [
            {
              text: 'Offer sponsorship by a director to ethnic minority staff two grades below senior',
              measures: ['Promotions within two years of those who took part'],
              ...race,
            },
            {
              text: 'Advertise every acting-up post and secondment inside the organisation',
              measures: ['The share of acting-up posts that were advertised'],
              ...race,
            },
            {
              text: 'Give each director an objective from this plan, and talk about it in their appraisal',
              measures: ['Appraisals of directors in which it was discussed'],
              timescale: 'Each year',
              ...race,
            },
          ],
        },
      ],
    },
  ],
};
