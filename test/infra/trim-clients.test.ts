import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { trimmedSchemas } from '../../infra/trim-clients.ts';

const schemas = `const _e = "error";
const _c = "client";
export var Known$ = [-3, n0, _K, { [_e]: _c, [_other]: 1 }, [], []];
n0_registry.registerError(Known$, Known);
n0_registry.registerError(Unknown$, Unknown);
n0_registry.registerError(Retried$, Retried);
_s_registry.registerError(Base$, Base);
`;
const errors = `export class Unknown extends Base {
}
export class Retried extends Base {
    $retryable = {};
}
`;

describe('R57: what bundles leave out of the SDK’s clients', () => {
  test('names of properties are written out where they are known', () => {
    expect(trimmedSchemas(schemas, errors, new Set())).toContain('{ "error": _c, [_other]: 1 }');
  });

  test('errors stay that the code knows by their class, that are tried again, and the base of all', () => {
    const kept = trimmedSchemas(schemas, errors, new Set(['Known']));
    const registered = [...kept.matchAll(/registerError\(\w+\$, (\w+)\)/g)].map(([, name]) => name);
    expect(registered).toEqual(['Known', 'Retried', 'Base']);
  });

  test('the clients are still written so that something is found in them', () => {
    const folder = 'node_modules/@aws-sdk/client-sesv2/dist-es';
    const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
    const trimmed = trimmedSchemas(
      read('schemas/schemas_0.js'),
      read('models/errors.js'),
      new Set(['MessageRejected']),
    );
    expect(trimmed).not.toMatch(/\[_\w+\]:/);
    expect(trimmed.match(/n0_registry\.registerError/g)).toHaveLength(1);
  });
});
