import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import * as z from 'zod/mini';

process.env.RECHECK_BACKEND = 'pure';

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Every pattern in a file: literals, and what is handed to `RegExp` as a text. */
function patternsIn(file: string): Pattern[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const look = (node: ts.Node): void => {
    const where = `${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(source) === 'RegExp') {
      const [first, flags] = node.arguments ?? [];
      const text = first && ts.isStringLiteralLike(first) ? first.text : `?${first?.getText(source)}`;
      found.push({ where, source: text, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '' });
    }
    ts.forEachChild(node, look);
  };
  look(source);
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
