/**
 * Content scripts begin with their `main` and nothing around it. WXT wraps them into a context and a logger of its own, which
 * is a hundredth of what each listing loads and of no use here: how a script lives and ends is in `components/page/life.ts`, and
 * the browser's console tells of what is thrown.
 */
import type { Plugin } from 'vite'

const ENTRY = '\0virtual:wxt-content-script-isolated-world-entrypoint?'

export function plainStart(): Plugin {
  return {
    name: 'claimdex:plain-start',
    apply: 'build',
    transform(code, id) {
      if (!id.startsWith(ENTRY)) return null
      // WXT puts the script in for this name, as a path, before it comes here
      const from = /^import definition from (["'][^"']+["'])/m.exec(code)?.[1]
      if (!from || !code.includes('main(new ContentScriptContext('))
        this.error(`WXT starts content scripts differently now: look at ${id}`)
      return { code: `import definition from ${from}\nexport default definition.main()\n`, map: null }
    },
  }
}
