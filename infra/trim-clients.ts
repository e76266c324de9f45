/**
 * What the bundles leave out of the SDK's clients: shapes of operations that nobody calls, errors that nobody knows by
 * their class, and what a package says of itself.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Every word of the code that is bundled: an error's class that is none of them is known by its name alone. */
const words = () =>
  new Set(globSync('functions/**/*.ts').flatMap((file) => readFileSync(file, 'utf8').match(/\b[A-Z]\w+\b/g) ?? []));

/**
 * Names of properties are written out, so that a shape is seen to do nothing but be there, and goes where it is not
 * used. Of errors the classes stay that the code speaks of, and those that say by themselves that to try again helps;
 * the SDK makes others of the client's base class, with their names, status and fields.
 *
 * @param source a client's `schemas_0.js`
 * @param errors its `errors.js`
 */
export function trimmedSchemas(source: string, errors: string, known: ReadonlySet<string>): string {
  const values = new Map([...source.matchAll(/^const (_\w+) = ("[^"]*");$/gm)].map(([, name, value]) => [name, value]));
  const classes = errors.split(/^export class /m).slice(1);
  const retried = new Set(classes.filter((each) => each.includes('$retryable')).map((each) => each.split(' ')[0]));
  return source
    .replace(/\[(_\w+)\]:/g, (whole, name) => (values.has(name) ? `${values.get(name)}:` : whole))
    .replace(/^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm, (line, name) =>
      known.has(name) || retried.has(name) ? line : '',
    );
}

export const trimClients: Plugin = {
  name: 'trim-clients',
  setup({ onLoad }) {
    const known = words();
    onLoad({ filter: /client-[\w-]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/ }, ({ path }) => {
      const errors = readFileSync(join(path, '../../models/errors.js'), 'utf8');
      return { contents: trimmedSchemas(readFileSync(path, 'utf8'), errors, known), loader: 'js' };
    });
    // Of its own description a client tells AWS its version, and nothing else.
    onLoad({ filter: /client-[\w-]+[\\/]package\.json$/ }, ({ path }) => {
      const { version } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};
