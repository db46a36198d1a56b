/** What of a command the command line has to know before it loads anything. */
export interface CommandWords {
  /** As typed: `plan inspect`. */
  name: string;
  usage: string;
  summary: string;
}

export type Asked<Command extends CommandWords> =
  | { kind: 'help' }
  | { kind: 'help-of'; command: Command }
  | { kind: 'unknown'; typed: string; meant: Command[] }
  | { kind: 'run'; command: Command; arguments: string[]; json: boolean };

/** Finds the command with the longest name that the line begins with. What follows `--` is never an option of ours. */
export function readCommandLine<Command extends CommandWords>(
  line: readonly string[],
  commands: readonly Command[],
): Asked<Command> {
  const end = line.indexOf('--');
  const own = end < 0 ? line : line.slice(0, end);
  const wantsHelp = own.includes('--help') || own.includes('-h') || own[0] === 'help';
  const typed = line.filter((word, index) => (end >= 0 && index >= end) || !['--json', '--help', '-h'].includes(word));
  const words = typed[0] === 'help' ? typed.slice(1) : typed;
  const command = commands
    .filter(({ name }) => name.split(' ').every((word, index) => words[index] === word))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (command && wantsHelp) return { kind: 'help-of', command };
  if (words.length === 0) return { kind: 'help' };
  if (!command) return { kind: 'unknown', typed: words.join(' '), meant: near(words, commands) };
  const rest = words
    .slice(command.name.split(' ').length)
    .filter((word, index, all) => word !== '--' || all.indexOf('--') !== index);
  return { kind: 'run', command, arguments: rest, json: own.includes('--json') };
}

/** Commands that share a word with what was typed. */
const near = <Command extends CommandWords>(words: readonly string[], commands: readonly Command[]): Command[] =>
  commands.filter(({ name }) => name.split(' ').some((word) => words.includes(word)));

/** The list of commands, one a line, in the order of the rooms. */
export function usageOf(commands: readonly CommandWords[]): string {
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  const lines = commands.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`);
  return ['Usage: due-regard COMMAND [--json]', '', ...lines, '', 'due-regard help COMMAND says more of one.'].join(
    '\n',
  );
}
