/** `npm run redrive -- --help`: takes up again what was left undone (R57). */
import { commandLine, runCommand, timeOf } from './lib/command.ts';
import { deploymentOf } from './lib/deployments.ts';
import { redrive } from './lib/redrive.ts';
import { redrivePorts } from './lib/redrive-ports.ts';

interface RedriveCommandOptions {
  readonly stage?: string;
  readonly from?: string;
  readonly to?: string;
  readonly dryRun: boolean;
}

const redriveCommand = commandLine(
  'redrive',
  `Takes up again what was left undone: events that the relay set aside, events that the stream gave up on after a
day, executions and other due work that the sweep set aside. Doing it twice does no harm: an event may come to the bus
again, with the same number.`,
)
  .option('--from <time>', 'also relay all events from this time on (RFC 3339); they are kept for 30 days')
  .option('--to <time>', 'the end of that period; by default now')
  .option('--dry-run', 'only tell what there is', false)
  .option('--stage <name>', 'the deployment made by "npm run deploy"; without it, the one of "npm start"')
  .addHelpText(
    'after',
    `
Mend the cause first: see docs/runbook.md. A period reads the whole table. Ends with 0 where all was taken up, with 1
where something is left.`,
  )
  .action(async ({ stage, from, to, dryRun }: RedriveCommandOptions) => {
    if (from === undefined && to !== undefined) throw new Error('Say --from as well: a period begins somewhere.');
    const period = from === undefined ? undefined : { from: timeOf(from), to: to ? timeOf(to) : new Date() };
    if (period !== undefined && period.from > period.to) throw new Error(`${from} is after ${to ?? 'now'}.`);
    const { outputs, environment } = await deploymentOf(stage);
    Object.assign(process.env, environment);
    const ports = redrivePorts(outputs, (line) => console.log(`  ${line}`));
    const { events, relayed, failed, gone, due, dueAgain, messages, takenUp } = await redrive(ports, {
      dryRun,
      period,
    });
    console.log(
      dryRun
        ? `\n${events} events, ${due} pieces of due work, ${messages} messages to take up. Nothing was done.`
        : `\n${relayed} of ${events} events relayed, ${dueAgain} of ${due} pieces of due work due again, ${takenUp} of ${messages} messages taken up.`,
    );
    if (gone > 0) console.log(`${gone} events are no longer there: they are kept for 30 days.`);
    if (failed > 0) console.log(`${failed} events were not taken: see the log of the function Relay.`);
    if (takenUp < messages && !dryRun) console.log('Some messages could not be taken up: see the log of NoteDelivery.');
    process.exitCode = failed > 0 || (takenUp < messages && !dryRun) ? 1 : 0;
  });

await runCommand(redriveCommand);
