/**
 * Leaves out of builds the one way of Preact to parse HTML (`dangerouslySetInnerHTML`), which nothing here uses and our
 * policy would refuse: then no build holds an `innerHTML` at all, and a test can say so.
 */
import type { Plugin } from 'vite'

const WAYS = [/\.innerHTML=(\w+\.__html)/g, /(\w+\.__html==\w+)\.innerHTML/g] as const

export function withoutHtml(): Plugin {
  return {
    name: 'claimdex:without-html',
    apply: 'build',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.m?js$/.test(id)) return null
      const out = code.replace(WAYS[0], '.textContent=$1').replace(WAYS[1], '$1.textContent')
      if (out === code || out.includes('innerHTML'))
        this.error('Preact is written differently now: look how it sets innerHTML, and leave that out again')
      return { code: out, map: null }
    },
  }
}
