import type { PlanTemplate } from './template.ts';

export const servicePlan: PlanTemplate = {
  key: 'service-plan',
  name: 'Service plan (one page)',
  lede: 'For one service with a manager and a year: five actions and nothing else.',
  levels: { group: 'Part', objective: 'Aim', action: 'Action' },
  legend: 'words',
  reviewCycle: ['Each quarter: the manager goes through the page with the team.'],
  groups: [
    {
      label: 'What we do this year',
      statement: 'Five things that make this service fairer to use and to work in.',
      actions: [
        {
          text: 'Find out which groups use the service less than one would expect',
          measures: ['Users by group beside the people of the area'],
        },
        { text: 'Ask three of these groups why, in person', measures: ['What they said, in writing'] },
        { text: 'Change one thing that they named', measures: ['What changed, and what they say about it'] },
        {
          text: 'Write the service’s most used letter anew with people who find it hard to read',
          measures: ['Questions about the letter, before and after'],
          characteristics: ['disability'],
        },
        {
          text: 'Tell the groups that were asked what came of it',
          measures: ['Answers given to all who took part'],
          timescale: 'Each year',
        },
      ],
    },
  ],
};
