import { type Command, type CommandContext, runSpoken } from '#platform/room';
import { readCommandLine, usageOf } from '../domain/command-line.ts';

/** Where a command line ends up. */
export interface Terminal {
  /** A result. */
  out(result: string | Uint8Array): void;
  /** A sentence to the person. */
  say(text: string): void;
}

/** What commands get beside their arguments, and how it is closed again. */
export type Surroundings = Omit<CommandContext, 'arguments' | 'json' | keyof Terminal>;

/** Told to the person as it stands; anything else thrown is a bug. */
export type IsSentence = (error: unknown) => error is Error;

/** Runs one command and returns the exit code: 0, 1 for bad input, 2 for bad use. */
export async function runCommandLine(
  line: readonly string[],
  commands: readonly Command[],
  terminal: Terminal,
  surroundings: Surroundings,
  isSentence: IsSentence,
): Promise<0 | 1 | 2> {
  const asked = readCommandLine(line, commands);
  switch (asked.kind) {
    case 'help':
      if (line.length > 0) terminal.out(usageOf(commands));
      else terminal.say(usageOf(commands));
      return line.length > 0 ? 0 : 2;
    case 'help-of':
      terminal.out(`Usage: due-regard ${asked.command.usage}\n\n${asked.command.summary}`);
      return 0;
    case 'unknown':
      terminal.say(`There is no command "${asked.typed}".`);
      terminal.say(usageOf(asked.meant.length > 0 ? asked.meant : commands));
      return 2;
    case 'run':
      return run(
        await commandFor(asked, commands),
        { ...surroundings, ...terminal, arguments: asked.arguments, json: asked.json },
        isSentence,
      );
  }
}

/** Of several commands with one name, the one that takes what was named. */
async function commandFor(asked: { command: Command; arguments: string[] }, commands: readonly Command[]) {
  const same = commands.filter(({ name }) => name === asked.command.name);
  for (const command of same) if (await command.takes?.(asked.arguments)) return command;
  return same.find(({ takes }) => !takes) ?? asked.command;
}

async function run(command: Command, context: CommandContext, isSentence: IsSentence): Promise<0 | 1 | 2> {
  try {
    const { run } = await command.load();
    return await runSpoken(run, context);
  } catch (error) {
    if (!isSentence(error)) throw error;
    context.say(error.message);
    return 1;
  }
}
