const groups = ['Workforce', 'Access to services', 'Engagement', 'Leadership', 'Data'];
const verbs = ['Review', 'Publish', 'Train', 'Agree', 'Test'];
const things = ['the recruitment guide', 'the yearly figures', 'panel chairs', 'the budget check', 'step-free routes'];
const leads = ['Head of Housing', 'Human Resources', 'Library Manager', 'Policy Team'];
const states = ['Planned', 'In progress', 'Completed'];

/** A made-up plan as a table, the same each time. */
export function planTable(actions: number): string {
  const of = (list: readonly string[], index: number) => list[index % list.length] ?? '';
  const rows = Array.from({ length: actions }, (_, index) => {
    const text = `${of(verbs, index)} ${of(things, index * 3 + 1)} for area ${index + 1}`;
    const due = `By ${of(['March', 'June', 'September'], index)} ${2027 + (index % 3)}`;
    return [of(groups, Math.floor(index / 10)), String(index + 1), text, of(leads, index), due, of(states, index * 2)];
  });
  return [['Group', 'Number', 'Action', 'Lead', 'Timescale', 'Status'], ...rows].map((row) => row.join(',')).join('\n');
}
