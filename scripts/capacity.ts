/** `npm run capacity -- --help`: what so many invitations need of an account, and what binds first. */
import { demandsOf, type Load, partitionUnits } from './lib/capacity.ts';
import { commandLine, runCommand } from './lib/command.ts';
import { type Ending, replayInvitations, sharesOf } from './lib/replay.ts';

const capacity = commandLine(
  'capacity',
  'What so many invitations a second need of one account and Region, held against its default quotas; first what binds.',
)
  .option('--replay <count>', 'lets so many invitations of one partner live, and tells what each partition takes', '0')
  .requiredOption('--rate <number>', 'invitations a second, all partners together')
  .option('--days <number>', 'days for which one waits for its answer, on average', '10')
  .option('--hottest <share>', 'the share of all that the busiest partner makes, 0 to 1', '0.2')
  .option('--waiting <how>', 'how a pending invitation waits: "open" or "parked"', 'open')
  .action(async ({ rate, days, hottest, waiting, replay }: Options) => {
    if (waiting !== 'open' && waiting !== 'parked') throw new Error('--waiting is "open" or "parked".');
    const load: Load = {
      perSecond: numberIn('rate', rate),
      days: numberIn('days', days),
      hottest: numberIn('hottest', hottest),
      waiting,
    };
    if (load.hottest > 1) throw new Error('--hottest is a share: from 0 to 1.');
    const amount = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
    for (const { what, needed, quota, isRaised } of demandsOf(load)) {
      const share = needed / quota;
      const mark = share > 1 ? (isRaised ? 'ask AWS for more' : 'does not hold') : '';
      console.log(
        `${what.padEnd(50)} ${amount.format(needed).padStart(14)} of ${amount.format(quota).padStart(10)} ${amount.format(share * 100).padStart(8)} % ${mark}`,
      );
    }
    const count = Number(replay);
    if (!(Number.isSafeInteger(count) && count >= 0)) throw new Error('--replay is a number, such as 1000.');
    if (count > 0) for (const ending of ['accepted', 'expired'] as const) await tellPartitions(count, ending);
  });

type Options = Record<'rate' | 'days' | 'hottest' | 'waiting' | 'replay', string>;

/** The hottest partitions, by what the real code writes. */
async function tellPartitions(count: number, ending: Ending): Promise<void> {
  const amount = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
  console.log(
    `\n${count} invitations of one partner, ${ending}: write units of each, and how many a second a partition carries`,
  );
  for (const { partition, units } of sharesOf(await replayInvitations(count, ending), count).slice(0, 12))
    console.log(
      `${partition.padEnd(50)} ${amount.format(units).padStart(8)} ${amount.format(Math.floor(partitionUnits / units)).padStart(10)}`,
    );
}

function numberIn(name: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`--${name} is a number above 0, such as 10.`);
  return number;
}

await runCommand(capacity);
