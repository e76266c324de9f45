/** A stage's settings, kept in its account: a deployment changes what it names, and resets nothing by leaving it out. */
import type { Settings } from './cdk.ts';

/** Where a stage's settings are: an SSM parameter, as a JSON object. */
export const settingsParameter = (stage: string) => `/reseller-relationships/${stage}/settings`;

/** The settings of a stage's last deployment; `undefined` where there was none. */
export async function readSettings(stage: string): Promise<Settings | undefined> {
  const { GetParameterCommand, ParameterNotFound, SSMClient } = await import('@aws-sdk/client-ssm');
  try {
    const { Parameter } = await new SSMClient({}).send(new GetParameterCommand({ Name: settingsParameter(stage) }));
    return JSON.parse(Parameter?.Value ?? '{}') as Settings;
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw error;
  }
}

export async function keepSettings(stage: string, settings: Settings): Promise<void> {
  const { PutParameterCommand, SSMClient } = await import('@aws-sdk/client-ssm');
  const Value = JSON.stringify(settings, undefined, 2);
  const Name = settingsParameter(stage);
  const Description = 'Settings of the last deployment: see npm run deploy';
  await new SSMClient({}).send(new PutParameterCommand({ Name, Value, Description, Type: 'String', Overwrite: true }));
}

/**
 * The settings of the next deployment: those that are kept, with what was named now.
 * @param named only what was named; @param unset names that go back to their default
 * @throws Error where a name to be unset is not set
 */
export function nextSettings(kept: Settings, named: Settings, unset: readonly string[] = []): Settings {
  const unknown = unset.filter((name) => !(name in kept));
  if (unknown.length > 0)
    throw new Error(`Not set: ${unknown.join(', ')}. Set are: ${Object.keys(kept).sort().join(', ') || 'none'}.`);
  const next = Object.entries({ ...kept, ...named }).filter(([name]) => !unset.includes(name) || name in named);
  return Object.fromEntries(next.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What changes, a line per setting, and what stays. */
export function tellChanges(kept: Settings | undefined, next: Settings): string[] {
  const names = [...new Set([...Object.keys(kept ?? {}), ...Object.keys(next)])].sort();
  return names.map((name) => {
    const before = kept?.[name];
    const after = next[name];
    if (before === after) return `    ${name}: ${after}`;
    if (after === undefined) return `  - ${name}: ${before} (back to its default)`;
    return before === undefined ? `  + ${name}: ${after}` : `  ~ ${name}: ${before} → ${after}`;
  });
}

/** Data that were kept are discarded with the stack from this deployment on: that takes the stage's name. */
export function endsKeeping(kept: Settings | undefined, next: Settings): boolean {
  return kept !== undefined && kept.retain !== 'false' && next.retain === 'false';
}
