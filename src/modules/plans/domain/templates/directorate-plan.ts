import type { PlanTemplate } from './template.ts';

export const directoratePlan: PlanTemplate = {
  key: 'directorate-plan',
  name: 'Directorate equality plan',
  lede: 'For a directorate that turns the objectives of the whole body into its own work.',
  levels: { group: 'Priority', objective: 'Objective', action: 'Action' },
  legend: 'brag',
  reviewCycle: [
    'Each quarter: the management team reads what leads reported and agrees what to do about what is late.',
    'Each year: the directorate tells the equality board what changed for people.',
  ],
  groups: [
    {
      label: 'Our services',
      statement: 'People can use what we offer, and we know who does not.',
      objectives: [
        {
          text: 'Know who uses our services and who does not',
          actions: [
            {
              text: 'Ask the same equality questions in every service that keeps a record of its users',
              measures: ['The share of records with an answer, by service'],
            },
            {
              text: 'Compare users with the people of the area, and name the groups that are missing',
              measures: ['A published comparison'],
              timescale: 'Each year',
            },
          ],
        },
        {
          text: 'Take away what keeps people out',
          actions: [
            {
              text: 'Check every public building, letter and web page of the directorate with disabled people',
              measures: ['Barriers found and removed'],
              characteristics: ['disability'],
            },
            {
              text: 'Offer interpreting and plain-language versions wherever a decision about a person is explained',
              measures: ['Requests met within five working days'],
              characteristics: ['race', 'disability'],
            },
          ],
        },
      ],
    },
    {
      label: 'Our people',
      statement: 'Staff can say what they need, and get it.',
      objectives: [
        {
          text: 'Support staff well',
          actions: [
            {
              text: 'Agree workplace adjustments within four weeks of a request',
              measures: ['The share agreed within four weeks'],
              characteristics: ['disability'],
            },
            {
              text: 'Talk about equality objectives in every team meeting at least once a quarter',
              measures: ['Staff survey: “my team talks openly about fairness”'],
              timescale: 'Each quarter',
            },
          ],
        },
      ],
    },
    {
      label: 'Our decisions',
      statement: 'Nobody decides without knowing whom it touches.',
      objectives: [
        {
          text: 'Have due regard before we decide',
          actions: [
            {
              text: 'Begin an equality impact assessment when a change is first thought of, not when it is written up',
              measures: ['Assessments begun before options were chosen'],
            },
            {
              text: 'Look again at each assessment a year after the decision, and publish what came true',
              measures: ['The share of decisions that were looked at again'],
              timescale: 'Each year',
            },
          ],
        },
      ],
    },
  ],
};
