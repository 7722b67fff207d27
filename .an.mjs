import { resolve } from 'node:path'
import { minifySync } from 'rolldown/experimental'
import { build } from 'vite'

for (const name of process.argv.slice(2)) {
  const r = await build({
    configFile: false,
    root: process.cwd(),
    logLevel: 'error',
    define: {
      __E2E__: 'false',
      'import.meta.env.ENTRYPOINT': '"x"',
      'import.meta.env.DEV': 'false',
      'import.meta.env.COMMAND': '"build"',
      'import.meta.env.BROWSER': '"chrome"',
      'import.meta.env.MANIFEST_VERSION': '3',
    },
    build: {
      write: false,
      minify: false,
      target: ['chrome125'],
      cssMinify: true,
      lib: { entry: resolve(name), formats: ['es'], fileName: 'x' },
    },
  })
  const out = (Array.isArray(r) ? r[0] : r).output.find((o) => o.type === 'chunk')
  const min = (c) =>
    minifySync('a.js', c, { module: true, mangle: true, compress: { target: 'chrome125' } }).code.length
  const sizes = Object.entries(out.modules)
    .map(([k, v]) => [
      minifySync('a.js', v.code ?? '', { module: false, mangle: { toplevel: true }, compress: false }).code.length,
      v.renderedLength,
      k.replace(process.cwd() + '/', ''),
    ])
    .sort((a, b) => b[0] - a[0])
  console.log(name, out.code.length, 'min', min(out.code))
  for (const s of sizes) if (s[0] > 60) console.log(String(s[0]).padStart(7), String(s[1]).padStart(7), s[2])
}
