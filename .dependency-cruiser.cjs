/**
 * The architecture rule: a file's name tells what it may import (docs/architecture.md). Types may be imported from
 * anywhere: they are gone when the code runs, and ports are named where their adapter is.
 */
const adapters = '[.](dynamodb|ses|kms|sfn|cognito|eventbridge|s3|http)[.]ts$';
const wrappers = '(-handler|/logger|/environment)[.]ts$';
const generated = '[.]generated[.]ts$';
/** A domain type or a use case: all that is nothing else. */
const core = { path: '^functions/', pathNot: [adapters, wrappers, generated, '[.](lambda|schema)[.]ts$'] };
const values = { dependencyTypesNot: ['type-only'] };
const sdk = '^(node_modules/)?@(aws-sdk|smithy)/';
const middy = '^(node_modules/)?@(middy|aws-lambda-powertools)/';

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    rule('core-without-aws', 'Domain and use cases know no AWS SDK.', core, { path: sdk, ...values }),
    rule('core-without-middy', 'Domain and use cases know no middy and no Powertools.', core, { path: middy }),
    rule('core-without-adapters', 'A use case gets its ports as an argument.', core, { path: adapters, ...values }),
    rule('core-without-settings', 'A use case gets its settings as an argument.', core, {
      path: '^functions/platform/runtime/environment[.]ts$',
    }),
    rule(
      'adapter-without-middy',
      'An adapter knows its service, not the request.',
      { path: adapters },
      { path: middy },
    ),
    ...['dynamodb', 'sesv2', 'kms', 'sfn', 'cognito-identity-provider', 'eventbridge', 's3'].map((client) =>
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
      'A schema knows zod and the domain.',
      { path: '[.]schema[.]ts$' },
      { path: [sdk, middy, adapters, wrappers], ...values },
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
    rule('no-circles', 'No circular imports.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule(
      'declared',
      'Every package is declared.',
      { path: '^functions/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], ...values },
    ),
    rule('resolvable', 'Every import is found.', {}, { couldNotResolve: true, pathNot: '^aws-lambda$' }),
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
