const typescript = { target: 'es2024', parser: { syntax: 'typescript', importAttributes: true } };

/** As CommonJS, which Jest loads in a fifth of the time; packages that have none are turned into it. */
const loadedFast = {
  testEnvironment: 'node',
  transform: { '^.+\\.m?[jt]s$': ['@swc/jest', { jsc: typescript, module: { type: 'commonjs' } }] },
  transformIgnorePatterns: [
    'node_modules/(?!(@middy|@formatjs|@sparticuz|aws4fetch|canonicalize|cockatiel|intl-messageformat|oauth4webapi|zod)/)',
  ],
  moduleNameMapper: { '^(@middy/[a-z-]+)$': '<rootDir>/node_modules/$1/index.js' },
};

/** As ES modules: what waits for something while it is loaded, and what asks where it stands. */
const loadedAsWritten = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: typescript, module: { type: 'es6' } }] },
};

const project = (loaded) => (name) => ({
  ...loaded,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
});

export const unit = project(loadedFast)('unit');

/** One project per folder of tests; those below `infra` need a deployed stack (TEST_TARGET, see test/support/target.ts). */
export default {
  projects: [
    unit,
    ...['inside', 'e2e', 'browser', 'security', 'after'].map(project(loadedFast)),
    ...['infra', 'workflows', 'tables', 'way-back', 'chaos'].map(project(loadedAsWritten)),
  ],
};
