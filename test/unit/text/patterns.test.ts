import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type AnyNode, type CallExpression, type Literal, type NewExpression, parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';
import * as z from 'zod/mini';

process.env.RECHECK_BACKEND = 'pure';

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** A text as it stands in the code; marked where it is put together at run time. */
function textOf(node: AnyNode | undefined): string {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  const isWhole = node?.type === 'TemplateLiteral' && node.expressions.length === 0;
  return isWhole ? String(node.quasis[0]?.value.cooked) : `?${node?.type}`;
}

/** Every pattern in a file: literals, and what is handed to `RegExp` as a text. */
function patternsIn(file: string): Pattern[] {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: file.endsWith('x') ? 'tsx' : 'ts' });
  const found: Pattern[] = [];
  const keep = (source: string, flags: string) => found.push({ where: `${file} ${found.length + 1}`, source, flags });
  const look = ({ callee, arguments: [first, flags] }: CallExpression | NewExpression) => {
    if (callee.type === 'Identifier' && callee.name === 'RegExp') keep(textOf(first), flags ? textOf(flags) : '');
  };
  const keepLiteral = ({ regex }: Literal) => regex && keep(regex.pattern, regex.flags);
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    Literal: keepLiteral,
    NewExpression: look,
    CallExpression: look,
  });
  return found;
}

// What runs in Lambdas, in browsers, and in integrators' programs.
const files = ['functions', 'console/src', 'clients'].flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`).sort());
const patterns = files.flatMap(patternsIn);
const ofLibraries: Pattern[] = (['email'] as const).flatMap((name) => {
  const pattern = z.regexes[name];
  return pattern instanceof RegExp ? [{ where: `zod ${name}`, source: pattern.source, flags: pattern.flags }] : [];
});

describe('no text takes longer than it is long', () => {
  test('every pattern of the code is found, and none is put together at run time', () => {
    expect(patterns.length).toBeGreaterThan(50);
    expect(patterns.filter(({ source }) => source.startsWith('?'))).toEqual([]);
  });

  test.each([...patterns, ...ofLibraries].map((each) => [each.where, each] as const))(
    '%s',
    async (_, { source, flags }) => {
      const { checkSync } = await import('recheck');
      const checkBy = (checker: 'automaton' | 'auto') => checkSync(source, flags, { timeout: 20_000, checker }).status;
      // Where an automaton would be too large, texts are tried.
      const status = checkBy('automaton') === 'safe' ? 'safe' : checkBy('auto');
      expect([source, status]).toEqual([source, 'safe']);
    },
  );
});
