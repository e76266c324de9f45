/**
 * Reads a setting that the deployment gave this function.
 * @throws Error naming the setting, at load time, so that a wrong deployment fails at once
 */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is not set.`);
  return value;
}
