/** `npm run doctor -- --help`: looks a deployment over, and repairs what can be repaired (R57). */
import { commandLine, runCommand } from './lib/command.ts';
import { deploymentOf } from './lib/deployments.ts';
import { doctorClients, examine, repairAll, tellFinding } from './lib/doctor.ts';
import { readSettings } from './lib/stage-settings.ts';

interface DoctorOptions {
  readonly stage?: string;
  readonly repair: boolean;
  readonly drift: boolean;
}

const doctor = commandLine(
  'doctor',
  `Looks a deployment over: stack, sender, mail limits, keys, schedule, streams, alarms, what was set aside, and whether
workflow and table agree. Reads with your AWS credentials.`,
)
  .option('--stage <name>', 'the deployment made by "npm run deploy"; without it, the one of "npm start"')
  .option('--drift', 'also compare what is deployed with its template: takes some minutes', false)
  .option('--repair', 'repair what can be repaired: it is told below each finding', false)
  .addHelpText('after', '\nEnds with 0 where there is no fault, with 1 where there is one; warnings do not count.')
  .action(async ({ stage, repair, drift }: DoctorOptions) => {
    const { outputs, environment } = await deploymentOf(stage);
    Object.assign(process.env, environment);
    const settings = stage === undefined ? {} : ((await readSettings(stage)) ?? {});
    const subject = { outputs, settings, stack: `reseller-relationships-${stage ?? 'local'}`, ...doctorClients() };
    let findings = await examine(subject, tellFinding, { drift });
    if (repair && findings.some((each) => each.repair !== undefined)) {
      await repairAll(findings, (line) => console.log(`  repaired: ${line}`));
      console.log('\nOnce more:\n');
      findings = await examine(subject, tellFinding, { drift });
    }
    process.exitCode = findings.some(({ state }) => state === 'fault') ? 1 : 0;
  });

await runCommand(doctor);
