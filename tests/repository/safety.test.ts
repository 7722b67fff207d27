import { describe, expect, it } from 'vitest'
import { projectFiles, read, sources, withoutComments } from './tree'

function places(paths: string[], pattern: RegExp, clean = (code: string) => code): string[] {
  return paths.flatMap((path) =>
    clean(read(path))
      .split('\n')
      .flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim().slice(0, 100)}`] : [])),
  )
}

describe('text of strangers stays text', () => {
  it('is never parsed as HTML', () => {
    const unsafe =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment|DOMParser|srcdoc)\b|document\.write/
    expect(places(sources(), unsafe, withoutComments), 'use textContent, append or Preact children').toEqual([])
  })

  it('is never run as code', () => {
    const code = /\beval\(|new Function\(|\bsetTimeout\(\s*['"`]|javascript:/
    expect(places(sources(), code, withoutComments), 'there is no need to make code out of text').toEqual([])
  })
})

it('the extension sends nothing anywhere, but for the one request that the reader may switch on', () => {
  const extension = sources().filter((path) => !path.startsWith('lib/cli/'))
  const network = /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts\(/
  expect(places(extension, network, withoutComments), 'PRIVACY.md promises: no other request').toEqual([
    'lib/library/missing.ts: const answer = await fetch(url, {',
  ])
})

describe('the project speaks of itself alone', () => {
  const texts = projectFiles().filter(
    (path) => !/\.(png|ico|woff2?|zip)$/.test(path) && !path.startsWith('tests/repository/'),
  )

  it('names no path of a machine', () => {
    const machine = /(^|[\s"'`(=:])\/(work|home|root|Users|tmp|farm)\/\w/
    expect(places(texts, machine), 'write paths from the project root').toEqual([])
  })

  it('names no package registry', () => {
    const registry = /registry\.(npmjs|yarnpkg)|npmmirror|verdaccio|artifactory/
    expect(places(texts, registry), 'which registry is used is the business of each machine').toEqual([])
  })
})

it('no test is left running alone', () => {
  const tests = projectFiles().filter(
    (path) => /^tests\/.*\.test\.tsx?$/.test(path) && !path.startsWith('tests/repository/'),
  )
  expect(places(tests, /\b(it|test|describe)(\.\w+)*\.only\b/), 'remove `.only`').toEqual([])
})
