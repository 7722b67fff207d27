import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import config from '../../wxt.config'
import { read, sources, withoutComments } from '../repository/tree'

describe('the lint rule against HTML out of text', () => {
  const WAYS = [
    'element.innerHTML = text',
    'element.innerHTML += text',
    'element.outerHTML = text',
    "element.insertAdjacentHTML('beforeend', text)",
    'element.setHTMLUnsafe(text)',
    'document.write(text)',
    "new DOMParser().parseFromString(text, 'text/html')",
    'document.createRange().createContextualFragment(text)',
  ]

  it('turns down every way to make it, and lets text be text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimdex-lint-'))
    try {
      const rule = { plugins: [resolve('scripts/lint/no-html.grit')], linter: { rules: { preset: 'none' } } }
      writeFileSync(join(folder, 'biome.json'), JSON.stringify(rule))
      writeFileSync(join(folder, 'example.ts'), [...WAYS, 'element.textContent = text'].join('\n'))
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [resolve('node_modules/@biomejs/biome/bin/biome'), 'lint', '--max-diagnostics=none', '.'],
        { cwd: folder, encoding: 'utf8' },
      )
      const turnedDown = [...(stdout + stderr).matchAll(/example\.ts:(\d+):\d+ plugin/g)].map(([, line]) =>
        Number(line),
      )
      expect(turnedDown).toEqual(WAYS.map((_, index) => index + 1))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('holds for everything that ends up in the extension', () => {
    const { overrides } = JSON.parse(read('biome.json')) as { overrides: { includes: string[]; plugins?: string[] }[] }
    const held = overrides.find(({ plugins }) => plugins?.includes('./scripts/lint/no-html.grit'))
    expect(held?.includes).toEqual(['lib/**', 'components/**', 'entrypoints/**'])
  })
})

describe('doors that stay shut', () => {
  const lines = (pattern: RegExp) =>
    sources().flatMap((path) =>
      withoutComments(read(path))
        .split('\n')
        .flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim()}`] : [])),
    )

  it('nobody but ourselves may send messages', () => {
    expect(lines(/onMessageExternal|onConnectExternal|onUserScript|externally_connectable|onConnect\b/)).toEqual([])
    expect(
      lines(/addEventListener\(\s*['"]message['"]|window\.onmessage|window\.postMessage|BroadcastChannel/),
    ).toEqual([])
  })

  it('one place makes shadow roots, closed, and one answers messages', () => {
    expect([...new Set(lines(/attachShadow\(/).map((line) => line.split(':')[0]))]).toEqual(['components/page/dom.ts'])
    expect([...new Set(lines(/onMessage\.addListener/).map((line) => line.split(':')[0]))]).toEqual([
      'lib/messaging.ts',
    ])
  })

  it('one policy of Trusted Types, for scripts of our own', () => {
    expect(lines(/createPolicy\(/).map((line) => line.split(':')[0])).toEqual(['lib/trusted.ts', 'lib/trusted.ts'])
    expect(lines(/createHTML|createScript\b/)).toEqual([])
  })

  it('no cookies, history, requests of others or identity are looked at', () => {
    expect(
      lines(/browser\.(cookies|history|webRequest|identity|topSites|bookmarks|downloads|management|debugger)\b/),
    ).toEqual([])
  })
})

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  const { manifest } = config
  if (typeof manifest !== 'function')
    throw new Error('this test expects the manifest of wxt.config.ts to be a function')
  const made = manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' } as never) as Record<
    string,
    unknown
  > & { content_security_policy?: { extension_pages?: string } }

  it('has the strictest policy that our pages work under', () => {
    const policy = Object.fromEntries(
      (made.content_security_policy?.extension_pages ?? '').split('; ').map((part) => {
        const [name = '', ...values] = part.split(' ')
        return [name, values.join(' ')]
      }),
    )
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': 'https://export.arxiv.org',
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'default',
    })
  })

  it('opens nothing to pages and other extensions', () => {
    for (const key of ['web_accessible_resources', 'externally_connectable', 'sandbox'])
      expect(made[key], key).toBeUndefined()
  })
})

describe('what is built', () => {
  const built = ['chrome-mv3', 'firefox-mv3'].map((name) => join('.output', name)).filter((dir) => existsSync(dir))

  // Only where the extension has been built, as `npm test` does before.
  it.runIf(built.length > 0)('holds no way to make HTML or code out of text, and nothing that pages may load', () => {
    for (const folder of built) {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      for (const file of files.filter((name) => name.endsWith('.js'))) {
        const code = read(join(folder, file))
        const ways = code.match(
          /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|document\.write|setHTMLUnsafe)\b|\beval\(|\bnew Function\(|importScripts\(/g,
        )
        expect(ways, `${folder}/${file}`).toBeNull()
      }
      const manifest = JSON.parse(read(join(folder, 'manifest.json')))
      expect(manifest.web_accessible_resources, folder).toBeUndefined()
      for (const file of files.filter((name) => name.endsWith('.html')))
        expect(read(join(folder, file)), `${folder}/${file}: inline script`).not.toMatch(
          /<script(?![^>]*\bsrc=)|\son\w+=/,
        )
    }
  })
})
