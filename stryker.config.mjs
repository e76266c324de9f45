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

/** A folder of functions/. */
const feature = process.env.MUTATE_FEATURE;

/** Folders whose rules are held by the tests of whoever goes by them, too. */
const heldBy = {
  customers: ['customer-accounts', 'relationships'],
  invitations: ['invitations', 'acceptance', 'gdap', 'partnership-requests'],
};
const tests = heldBy[feature] ?? [feature];

/** `npm run mutate`: changes a folder's code in small ways, and tells which changes its unit tests do not notice. */
export default {
  mutate: [
    `functions/${feature}/**/*.ts`,
    ...[...adapters, ...declared].map((kind) => `!functions/**/*.${kind}.ts`),
    '!functions/**/*{page,pages,page-frame,page-style,page-handler}.ts',
    '!functions/platform/{http,mail,runtime,table,text}/**',
  ],
  // Codes, events and states are types: another text does not compile. Sentences are for people.
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    // The runner loads every test for each change: only the folder's own are there to be loaded.
    config: { ...unit, projects: [], testMatch: tests.map((folder) => `<rootDir>/test/unit/${folder}/**/*.test.ts`) },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  // What runs once, when a file is loaded, would need all tests for each mutant: constants are held by the tests that use them.
  ignoreStatic: true,
  reporters: ['json', 'dots'],
  jsonReporter: { fileName: 'test-output/mutation.json' },
  tempDirName: '.local/mutation',
  symlinkNodeModules: true,
  ignorePatterns: ['test-output', 'dist', 'cdk.out', '.local'],
  timeoutMS: 2_000,
};
