/** `npm run capacity -- --help`: what so many invitations need of an account, and what binds first. */
import { demandsOf, type Load } from './lib/capacity.ts';
import { commandLine, runCommand } from './lib/command.ts';

const capacity = commandLine(
  'capacity',
  'What so many invitations a second need of one account and Region, held against its default quotas; first what binds.',
)
  .requiredOption('--rate <number>', 'invitations a second, all partners together')
  .option('--days <number>', 'days for which one waits for its answer, on average', '10')
  .option('--hottest <share>', 'the share of all that the busiest partner makes, 0 to 1', '0.2')
  .option('--waiting <how>', 'how a pending invitation waits: "open" or "parked"', 'open')
  .action(async ({ rate, days, hottest, waiting }: Record<'rate' | 'days' | 'hottest' | 'waiting', string>) => {
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
  });

function numberIn(name: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`--${name} is a number above 0, such as 10.`);
  return number;
}

await runCommand(capacity);
