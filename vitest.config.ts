import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/words.ts'],
          sequence: { shuffle: true }, // order dependence shows up
          testTimeout: 30_000, // some start the command line, which may have to be bundled first
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          retry: process.env.CI ? 1 : 0, // real browsers on a shared machine; what needed it is named in the last lines
          fileParallelism: false, // two browsers at once starve each other on a small machine
        },
      },
    ],
  },
})
