import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'wxt'
import { API_ORIGINS, originsOf } from './lib/permissions/plan'
import { OPTIONAL_SITES } from './lib/sites/optional'
import { STATIC_SITES } from './lib/sites/static'
import { plainStart } from './scripts/plain-start'
import { siteScripts } from './scripts/site-scripts'
import { withoutExamples } from './scripts/without-examples'
import { withoutHtml } from './scripts/without-html'

/** Hosts asked for on a click; browsers cannot be asked headless, so end-to-end builds have them, and two for `activeTab`. */
const OPTIONAL_HOSTS = [...new Set([...OPTIONAL_SITES.flatMap(originsOf), ...API_ORIGINS])].sort()
const E2E_HOSTS = [...OPTIONAL_HOSTS, 'https://papers.example/*', 'https://scholar.google.de/*']
/**
 * Nothing but arXiv's API can be asked for anything, whatever the code says; no text becomes HTML or script
 * (`lib/trusted.ts`); no page may hold ours in a frame. Development needs its own server.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:", // plots become pictures by way of one
  'connect-src https://export.arxiv.org',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

/** Where reports of changed layouts may go (`components/report`); the browser shows it too. Empty as long as there is none. */
const { homepage } = JSON.parse(readFileSync(resolve(import.meta.dirname, 'package.json'), 'utf8')) as {
  homepage?: string
}

export default defineConfig({
  manifestVersion: 3, // WXT's default for Firefox is still 2
  imports: false, // every name says where it comes from
  srcDir: '.',
  hooks: siteScripts(STATIC_SITES, OPTIONAL_SITES) as never,
  vite: ({ mode }) => ({
    define: { __E2E__: JSON.stringify(mode === 'e2e') },
    // both know light-dark(), which the design tokens are made of; lowered, it would lose the page's theme
    build: { target: ['chrome125', 'firefox142'] },
    plugins: [withoutExamples(), withoutHtml(), plainStart()],
    // by its plain name Dexie comes compiled for browsers of 2015, and larger; every browser we run in is newer
    resolve: {
      alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
    },
  }),
  manifest: ({ browser, mode, command }) => ({
    name: '__MSG_appName__',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    ...(homepage ? { homepage_url: homepage } : {}),
    permissions: [
      'activeTab',
      'contextMenus',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']), // Firefox needs none for its sidebar
      'storage',
      'unlimitedStorage',
    ],
    ...(mode === 'e2e' ? { host_permissions: E2E_HOSTS } : { optional_host_permissions: OPTIONAL_HOSTS }),
    ...(command === 'build' ? { content_security_policy: { extension_pages: POLICY } } : {}),
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
