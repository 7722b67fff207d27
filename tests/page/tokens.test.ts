import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = ['tokens.css', 'tokens-later.css']
  .map((name) => readFileSync(resolve(import.meta.dirname, '../../components', name), 'utf8'))
  .join('')
const colours = new Map(
  [...css.matchAll(/--cx-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
)

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as const)('text in the %s theme can be read', (theme) => {
  it.each([
    ...['ink', 'ink-2', 'ink-3', 'accent', 'gain', 'loss', 'flat', 'danger'].flatMap((ink) => [
      [ink, 'paper'],
      [ink, 'wash'],
    ]),
    ['gain', 'gain-wash'],
    ['loss', 'loss-wash'],
    ['flat', 'flat-wash'],
    ['ink-2', 'gain-wash'],
    ['ink-2', 'loss-wash'],
    ['ink-2', 'flat-wash'],
    ['accent', 'accent-wash'],
    ['ink-2', 'accent-wash'],
    ['mark-ink', 'mark'],
  ] as [string, string][])('%s on %s', (ink, ground) => {
    const [front, back] = [colours.get(ink)?.[theme], colours.get(ground)?.[theme]]
    expect(front && back).toBeTruthy()
    expect(contrast(front as string, back as string)).toBeGreaterThanOrEqual(4.5)
  })
})
