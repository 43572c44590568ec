import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  tsconfig: './tsconfig.tests.json',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // One real app at a time: two would share the machine's one pasteboard and focus, and measure each other.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  forbidOnly: Boolean(process.env['CI']),
});
