/**
 * What people type: every command tells its usage on `--help` and where an option is wrong, and what fails in one
 * sentence.
 */
import { Command } from 'commander';

/** A command line as `npm run` takes it. @param name such as `deploy` */
export function commandLine(name: string, summary: string): Command {
  const typed = name === 'start' || name === 'test' ? `npm ${name} --` : `npm run ${name} --`;
  return withUsage(new Command(typed)).description(summary).helpOption('-h, --help', 'tells this');
}

/** One of several things that a command does: `npm run partner -- list`. */
export function subcommand(parent: Command, name: string, summary: string): Command {
  return withUsage(parent.command(name)).description(summary).helpOption('-h, --help', 'tells this');
}

function withUsage(command: Command): Command {
  return command.allowExcessArguments(false).showHelpAfterError();
}

/** A time as somebody typed it. @throws Error with one sentence on what to do */
export function timeOf(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw new Error(`"${text}" is no time: write it as in 2026-11-21T08:00:00Z.`);
  return time;
}

/** Reads what was typed, and does it. */
export async function runCommand(command: Command): Promise<void> {
  try {
    await command.parseAsync();
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
