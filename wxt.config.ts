import { defineConfig } from 'wxt'

export default defineConfig({
  manifestVersion: 3, // WXT's default for Firefox is still 2
  imports: false, // every name says where it comes from
  srcDir: '.',
  vite: ({ mode }) => ({
    define: { __E2E__: JSON.stringify(mode === 'e2e') },
    // both know light-dark(), which the design tokens are made of; lowered, it would lose the page's theme
    build: { target: ['chrome125', 'firefox142'] },
    // by its plain name Dexie comes compiled for browsers of 2015, a third larger; every browser we run in is newer
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
  manifest: ({ browser }) => ({
    name: 'Claimdex',
    description: 'Reads the numbers papers claim, where you read paper listings. Local, quiet, exportable.',
    permissions: ['unlimitedStorage'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'claimdex@claimdex.org',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '125' }),
  }),
})
