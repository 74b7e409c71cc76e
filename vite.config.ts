import { availableParallelism } from 'node:os'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vitest/config'

const long = process.env.TEST_LONG === '1'
// A served page is the page of production: React's development build would double what it costs to draw.
const served = { NODE_ENV: 'production' } as const
const notTests = [
  'tests/structure/wrong-samples/**',
  ...(long ? [] : ['tests/**/*.long.test.{ts,tsx}']),
  // What is said of PostgreSQL alone runs in its own run alone.
  ...(process.env.TEST_ENGINE === 'postgres' ? [] : ['tests/**/*.postgres.test.{ts,tsx}']),
]

export default defineConfig({
  plugins: process.env.VITEST
    ? []
    : [
        remix({
          future: {
            v3_fetcherPersist: true,
            v3_lazyRouteDiscovery: true,
            v3_relativeSplatPath: true,
            v3_routeConfig: true,
            v3_singleFetch: true,
            v3_throwAbortReason: true,
          },
        }),
      ],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  test: {
    // One worker a core: the default leaves a core idle, which on two doubles the run.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'main',
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/security/**', 'tests/faults/**', ...notTests],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'server',
          env: served,
          isolate: false,
          include: ['tests/{security,faults}/**/*.test.{ts,tsx}'],
          exclude: notTests,
          globalSetup: ['tests/support/server-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          env: served,
          isolate: false,
          include: ['tests/e2e/**/*.test.{ts,tsx}'],
          exclude: notTests,
          globalSetup: ['tests/support/browser-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
