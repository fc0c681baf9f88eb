import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** These share one Neo4j server, so they run one after another; everything else runs side by side. */
const ON_ONE_SERVER = [
  'tests/store/neo4j/*.test.ts',
  'tests/store/{neo4j,agreement}.test.ts',
  'tests/http/snapshot-content.test.ts',
];

const IN_A_BROWSER = 'tests/browser/*.test.ts';

export default defineConfig({
  test: {
    // Generous, because browsers and servers start while other files run: no test asserts a time.
    testTimeout: 90_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 20_000 } },
    pool: 'forks',
    // Two files even on two processors: half of their time is waiting for a browser or a server.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: 'test-report.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, IN_A_BROWSER, ...ON_ONE_SERVER],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [IN_A_BROWSER],
          // On a machine that does much else a browser can be late; what passes only at the second try is marked so.
          retry: process.env.CI ? 1 : 0,
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: ON_ONE_SERVER,
          fileParallelism: false,
          globalSetup: 'tests/store/neo4j/shared-server.ts',
        },
      },
    ],
  },
});
