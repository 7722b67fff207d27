// @vitest-environment happy-dom
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { API_ORIGINS, originsOf } from '../../lib/permissions/plan'
import { OPTIONAL_SITES, STATIC_SITES } from '../../lib/sites'
import config from '../../wxt.config'
import { projectFiles, read } from './tree'

const SITES = STATIC_SITES
const manifest = JSON.parse(read('package.json'))
const readme = read('README.md')

describe('package.json', () => {
  it('pins every version exactly', () => {
    const loose = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    )
    expect(loose, 'install with npm i -E (or -DE)').toEqual([])
  })

  it('has every script in the README', () => {
    const scripts = Object.keys(manifest.scripts).filter((name) => !/^(pre|post)/.test(name))
    const unknown = scripts.filter((name) => !new RegExp(`npm (run )?(--silent )?${name}(?![\\w:])`).test(readme))
    expect(unknown, 'add one line for each to the README’s table of commands').toEqual([])
  })

  it('has a reason for every package in the README', () => {
    const all = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    const unknown = all.filter((name) => !name.startsWith('@types/') && !readme.includes(`\`${name}\``))
    expect(unknown, 'say in the README what each is for').toEqual([])
  })
})

/** First cells of the rows of the table under a heading. */
function tableUnder(heading: string): string[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
  return [...section.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
  )
}

describe('permissions', () => {
  const { manifest: declare } = config
  if (typeof declare !== 'function') throw new Error('this test expects the manifest of wxt.config.ts to be a function')
  const declared = declare({ browser: 'chrome', manifestVersion: 3, mode: 'production', command: 'build' }) as {
    permissions?: string[]
    host_permissions?: string[]
    optional_host_permissions?: string[]
    content_security_policy?: { extension_pages?: string }
  }
  // The mirrors of a site are named in its row, not pattern by pattern.
  const withoutMirror = (pattern: string) => pattern.replace(/^https:\/\/(www|export)\.(arxiv\.org\/\w)/, 'https://$2')
  const optional = declared.optional_host_permissions ?? []
  const asked = [...(declared.permissions ?? []), ...STATIC_SITES.flatMap((site) => site.matches), ...optional]

  it('are those in the README, each with its reason', () => {
    expect(tableUnder('Permissions').sort(), 'one row each in the README, under "## Permissions"').toEqual(
      [...new Set(asked.map(withoutMirror))].sort(),
    )
    const hosts = asked.filter((name) => name.includes('://')).map((name) => new URL(name).host)
    expect(hosts.filter((host) => !readme.includes(host))).toEqual([])
  })

  it('of hosts beyond the first sites are optional, and those of the optional sites and of arXiv’s API alone', () => {
    expect(declared.host_permissions, 'nothing is asked at install').toBeUndefined()
    const wanted = new Set([...OPTIONAL_SITES.flatMap(originsOf), ...API_ORIGINS])
    expect([...optional].sort()).toEqual([...wanted].sort())
  })

  it('let no page of ours reach anything but arXiv’s API', () => {
    const policy = declared.content_security_policy?.extension_pages ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('connect-src https://export.arxiv.org;')
    expect(policy).toContain("script-src 'self';")
  })

  it('do not reach beyond the sites that are read', () => {
    expect(asked.filter((name) => /<all_urls>|^\*:|\/\/\*\/|\*:\/\/\*/.test(name))).toEqual([])
  })

  const builds = ['chrome-mv3', 'firefox-mv3']
    .map((name) => `.output/${name}/manifest.json`)
    .filter((path) => existsSync(path))

  // Only where the extension has been built, as `npm test` does before.
  it.runIf(builds.length > 0)('of the built extension are the same', () => {
    for (const path of builds) {
      const built = JSON.parse(read(path))
      const has = [
        ...(built.permissions ?? []),
        ...(built.host_permissions ?? []),
        ...(built.optional_permissions ?? []),
        ...(built.optional_host_permissions ?? []),
        ...(built.content_scripts ?? []).flatMap((script: { matches: string[] }) => script.matches),
      ]
      const wanted = asked.filter((name) => name !== 'sidePanel' || path.includes('chrome')) // Firefox needs none
      expect([...new Set(has)].sort(), `${path} asks for something else`).toEqual([...new Set(wanted)].sort())
      expect(built.externally_connectable, 'no page may talk to the extension').toBeUndefined()
    }
  })
})

describe('documents', () => {
  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'PRIVACY.md',
    'CHANGELOG.md',
    'LICENSE',
    'docs/ARCHITECTURE.md',
    'docs/EVALUATION.md',
    'docs/CSV.md',
    'docs/store/LISTING.md',
  ])('%s is there', (path) => {
    expect(existsSync(path) && read(path).length > 200).toBe(true)
  })

  it('link only to what is there', () => {
    const broken = projectFiles()
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) =>
        [
          ...read(path).matchAll(
            /\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)|<(?:img|source|a)[^>]+(?:src|srcset|href)="(?!https?:|#)([^"]+)"/g,
          ),
        ].flatMap(([, link, source]) => {
          const to = new URL(link ?? source ?? '', `file:///${path}`).pathname.slice(1)
          return existsSync(to) ? [] : [`${path} → ${to}`]
        }),
      )
    expect(broken, 'mend the link or add the file (pictures: npm run screenshots)').toEqual([])
  })

  it('describe the version that package.json has', () => {
    expect(read('CHANGELOG.md'), 'add an entry for this version').toContain(`## ${manifest.version}`)
  })
})

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')

describe.each(SITES.map((site) => [site.id, site] as const))('site %s', (id, site) => {
  it('has a fixture', () => {
    const pages = projectFiles().filter((path) => /^tests\/fixtures\/sites\/.*\.html$/.test(path))
    const own = pages.filter((path) => site.cards(parse(read(path))).length > 0)
    expect(own, `add a page of our own writing in the shape of ${site.name} to tests/fixtures/sites`).not.toEqual([])
  })

  it('has a table of addresses for every kind of page', () => {
    for (const [name, page] of Object.entries(site.pages)) {
      expect(page.yes.length, `${id}.${name} needs addresses that it reads`).toBeGreaterThan(0)
      expect(page.no.length, `${id}.${name} needs addresses that it leaves alone`).toBeGreaterThan(0)
    }
  })

  it('is in the documents', () => {
    expect(readme, 'name the site in the README').toContain(site.name)
    expect(read('docs/ARCHITECTURE.md'), 'add its line to docs/ARCHITECTURE.md').toContain(`lib/sites/${id}.ts`)
  })
})
