import { defineConfig } from '@playwright/test';

/** One control plane, one browser, one test at a time; a test that needs a second try has failed. */
export default defineConfig({
  // One chain for both: what the core says beside what the controllers say, then the app in the browser.
  projects: [
    { name: 'agreement', testDir: 'packages/agreement/e2e-tests' },
    { name: 'e2e', testDir: 'packages/app/e2e-tests' },
  ],
  testMatch: '*.test.ts',
  globalSetup: require.resolve('./packages/app/e2e-tests/support/globalSetup'),
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env.CI),
  outputDir: 'test-results',
  use: {
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.VELLUM_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
