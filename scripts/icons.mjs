#!/usr/bin/env node
// Draws public/icon/*.png from public/icon.svg, the smallest from scripts/icon-small.svg. Run it after changing the drawing: node scripts/icons.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { needChromium } from './browsers.mjs'

const PUBLIC = fileURLToPath(new URL('../public', import.meta.url))
const SIZES = [16, 32, 48, 96, 128]

const drawing = readFileSync(join(PUBLIC, 'icon.svg'), 'utf8')
const small = readFileSync(new URL('icon-small.svg', import.meta.url), 'utf8')
const browser = await chromium.launch({ executablePath: needChromium(), args: ['--no-sandbox'] })
mkdirSync(join(PUBLIC, 'icon'), { recursive: true })
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${size === 16 ? small : drawing}`,
  )
  writeFileSync(join(PUBLIC, 'icon', `${size}.png`), await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
console.log(`${SIZES.length} icons drawn`)
