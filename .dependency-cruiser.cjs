/**
 * The architecture rule (docs/architecture.md): a file's name tells what it may import, a folder's floor tells from where.
 * Types count like values: whoever names a type of another folder has to know that folder.
 */
const floors = require('./.floors.cjs');

const adapters = '[.](dynamodb|ses|kms|sfn|sqs|cognito|eventbridge|s3|http|dns|aws)[.]ts$';
const wrappers = '(-handler|/logger|/environment)[.]ts$';
const generated = '[.]generated[.]ts$';
const schemas = '[.](schema|events)[.]ts$';
/** A domain type, a use case or a port: all that is nothing else. */
const core = { path: '^functions/', pathNot: [adapters, wrappers, generated, schemas, '[.]lambda[.]ts$'] };
const values = { dependencyTypesNot: ['type-only'] };
const sdk = '^(node_modules/)?@(aws-sdk|smithy)/';
const middy = '^(node_modules/)?@(middy|aws-lambda-powertools)/';

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const placed = `^functions/(${floors.join('|')})/`;

module.exports = {
  forbidden: [
    ...floors
      .slice(0, -1)
      .map((floor, index) =>
        rule(
          `${floor}-looks-down`,
          `${floor} imports from folders below it only: see .floors.cjs.`,
          { path: `^functions/${floor}/` },
          { path: `^functions/(${floors.slice(index + 1).join('|')})/` },
        ),
      ),
    rule(
      'placed',
      'Every folder of functions/ has its place in .floors.cjs.',
      { path: '^functions/', pathNot: placed },
      {},
    ),
    rule(
      'placed-too',
      'Every folder of functions/ has its place in .floors.cjs.',
      {},
      {
        path: '^functions/',
        pathNot: placed,
      },
    ),
    rule('core-without-aws', 'Domain, use cases and ports know no AWS SDK.', core, { path: sdk }),
    rule('core-without-middy', 'Domain, use cases and ports know no middy and no Powertools.', core, { path: middy }),
    rule('core-without-adapters', 'A use case gets its ports as an argument, and names them by *.port.ts.', core, {
      path: adapters,
    }),
    rule(
      'core-without-settings',
      'A use case gets its settings as an argument. What frames every page, mail and request reads its own: who runs the service, and whether an edge stands before it.',
      { ...core, pathNot: [...core.pathNot, '^functions/platform/(runtime/operator|http/edge)[.]ts$'] },
      { path: '^functions/platform/runtime/environment[.]ts$' },
    ),
    rule(
      'adapter-without-middy',
      'An adapter knows its service, not the request.',
      { path: adapters },
      { path: middy },
    ),
    ...['dynamodb', 'sesv2', 'kms', 'sfn', 'sqs', 'cognito-identity-provider', 'eventbridge', 's3'].map((client) =>
      rule(
        `only-${client}`,
        'An adapter talks to the service in its name; a Lambda wires any.',
        {
          path: '^functions/',
          pathNot: [`[.](${client.replace('v2', '').replace('-identity-provider', '')}|lambda)[.]ts$`],
        },
        { path: `@aws-sdk/client-${client}/`, ...values },
      ),
    ),
    rule(
      'schema-is-pure',
      'A schema, or a feature’s events, know zod and the domain.',
      { path: schemas },
      { path: [sdk, middy, adapters, wrappers] },
    ),
    rule('lambda-is-the-edge', 'Nobody imports a Lambda.', {}, { path: '[.]lambda[.]ts$', pathNot: '^$' }),
    rule(
      'functions-alone',
      'Functions know neither infra nor scripts nor tests.',
      { path: '^functions/' },
      { path: '^(infra|scripts|test)/' },
    ),
    rule(
      'infra-without-scripts',
      'Infra knows neither scripts nor tests.',
      { path: '^infra/' },
      { path: '^(scripts|test)/' },
    ),
    rule('no-circles', 'No circular imports, types included.', {}, { circular: true }),
    rule(
      'declared',
      'Every package is declared.',
      { path: '^functions/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], ...values },
    ),
    rule(
      'resolvable',
      'Every import is found.',
      // What this one imports is installed when it is measured (scripts/bench/better-auth.ts).
      { pathNot: '^scripts/bench/better-auth-worker[.]mjs$' },
      { couldNotResolve: true, pathNot: '^aws-lambda$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
