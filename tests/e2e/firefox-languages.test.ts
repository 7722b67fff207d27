import { afterAll, expect, it } from 'vitest'
import { load, TRANSLATED } from '../i18n/locales'
import { addLanguage, type Fox, freshProfile, launchFirefox, type Profile } from './firefox'
import { ADDRESSES, inventedSite, PAPERS } from './pages'

let profile: Profile
let fox: Fox

afterAll(async () => {
  await fox?.close()
  await profile?.remove()
})

it('Firefox speaks another language on the page, in the popup and in the library', async () => {
  const locale = TRANSLATED.at(-1) as string
  const said = (key: string) => load(locale)[key]?.message
  const tag = locale.replace('_', '-')
  profile = await freshProfile()
  await addLanguage(profile, tag)
  fox = await launchFirefox(profile, inventedSite(), undefined, tag)

  const page = await fox.open(ADDRESSES.new)
  const strip = await page.waitForSelector(`claimdex-badges[data-paper="arxiv:${PAPERS[0].id}"]`)
  const label = () =>
    strip?.evaluate((element) => element.shadowRoot?.querySelector('.save .label')?.getAttribute('data-drawn'))
  await expect.poll(label).toBe(said('save'))

  for (const [path, tab, key] of [
    ['popup.html', '#tab-compare', 'viewCompare'],
    ['library.html', '#tab-benchmarks', 'benchmarks'],
  ] as const) {
    const own = await fox.openOwn(path)
    const words = await own.evaluate((sought) => document.querySelector(sought)?.textContent, tab)
    expect(words).toBe(said(key))
    expect(await own.evaluate(() => document.documentElement.lang)).toBe(said('languageTag'))
  }
})
