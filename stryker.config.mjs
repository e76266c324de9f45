import { unit } from './jest.config.mjs';

/** What decides: the domain and its use cases. Adapters, schemas and pages are run on the embedded AWS instead. */
const adapters = [
  'lambda',
  'dynamodb',
  'http',
  'kms',
  'ses',
  'cognito',
  'sfn',
  'sqs',
  's3',
  'eventbridge',
  'aws',
  'port',
  'schema',
];
const declared = ['events', 'errors', 'generated'];

/** Folders of functions/, divided by commas; by default all. */
const features = process.env.MUTATE_FEATURES?.split(',') ?? ['*'];

/** `npm run mutate`: changes the code in small ways, and tells which changes no unit test notices. */
export default {
  mutate: [
    ...features.map((feature) => `functions/${feature}/**/*.ts`),
    ...[...adapters, ...declared].map((kind) => `!functions/**/*.${kind}.ts`),
    '!functions/**/*{page,pages,page-frame,page-style,page-handler}.ts',
    '!functions/platform/{http,mail,runtime,table,text}/**',
    '!functions/api/**',
  ],
  // Codes, events and states are types: another text does not compile. Sentences are for people.
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'jest',
  jest: { projectType: 'custom', config: { ...unit, projects: [] }, enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // What runs once, when a file is loaded, would need all tests for each mutant: constants are held by the tests that use them.
  ignoreStatic: true,
  reporters: ['json', 'dots'],
  jsonReporter: { fileName: 'test-output/mutation.json' },
  tempDirName: '.local/mutation',
  symlinkNodeModules: true,
  ignorePatterns: ['test-output', 'dist', 'cdk.out', '.local'],
  timeoutMS: 10_000,
};
