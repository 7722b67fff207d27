/**
 * One content script for each site, made from its adapter, so that a page loads the adapter of its own site alone: what
 * WXT would else want to find as a folder in `entrypoints/` for each. Used by `wxt.config.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Wxt } from 'wxt'
import { roomCss } from '../lib/sites/room'
import type { Site } from '../lib/sites/types'

const ROOT = resolve(import.meta.dirname, '..')
/** Put after the script of each site; see `components/page/later.ts`. */
const LATER = 'content-scripts/later.js'

interface Script {
  matches?: string[]
  js?: string[]
  run_at?: string
}

/** @param whole the later part in the same file: development knows no order of files */
function script({ id, matches, hydrated }: Site, optional: boolean, whole: boolean): string {
  const from = (path: string) => JSON.stringify(join(ROOT, path))
  const later = optional && hydrated
  return `import { defineContentScript } from 'wxt/utils/define-content-script'
import { attach } from ${from('components/page/attach')}
${whole ? `import { provide } from ${from('components/page/later')}\n` : ''}${optional ? '' : `import { early } from ${from('components/page/early')}\n`}${later ? `import { taken } from ${from('components/page/taken')}\n` : ''}import { isOn } from ${from('lib/settings/settings')}
import { ${id} } from ${from(`lib/sites/${id}`)}
import ${from('components/page/page.css')}
import './${id}.css'

export default defineContentScript({
  ${optional ? `registration: 'runtime'` : `matches: ${JSON.stringify(matches)}`},
  // sites of the manifest make ready while the page loads; when strips may come is for the script to know
  runAt: '${optional ? 'document_idle' : 'document_start'}',
  noScriptStartedPostMessage: true, // the page need not know
  ${later ? 'async ' : ''}main() {
    ${later ? 'await taken()\n    ' : ''}${whole ? 'provide()\n    ' : ''}attach([${id}], (settings, id) => isOn(settings, id, ${!optional})${optional ? '' : `, early(${hydrated === true})`})
  },
})
`
}

/**
 * @param fixed sites of the manifest
 * @param optional sites that are registered at run time
 * @returns hooks for WXT
 */
export function siteScripts(fixed: readonly Site[], optional: readonly Site[]) {
  return {
    'entrypoints:found': (wxt: Wxt, infos: { name: string; inputPath: string; type: string }[]) => {
      const folder = join(wxt.config.wxtDir, 'sites')
      mkdirSync(folder, { recursive: true })
      for (const site of [...fixed, ...optional]) {
        const inputPath = join(folder, `${site.id}.ts`)
        writeFileSync(inputPath, script(site, optional.includes(site), wxt.config.command === 'serve'))
        writeFileSync(join(folder, `${site.id}.css`), roomCss(site.room ?? {}))
        infos.push({ name: site.id, inputPath, type: 'content-script' })
      }
    },
    'build:manifestGenerated': (_: Wxt, manifest: { content_scripts?: Script[] }) => {
      const scripts = manifest.content_scripts ?? []
      const matches = scripts.flatMap((script) => script.matches ?? [])
      // with the page parsed, so that it is there before any strip is
      manifest.content_scripts = [...scripts, { matches, js: [LATER], run_at: 'document_end' }]
    },
  } as const
}
