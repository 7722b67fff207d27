/** An SVG that is on the page, as a file that looks the same without our style sheet. */
import { t } from '../../lib/i18n'
import { downloadBlob } from './download'

/** What a style sheet may give to the shapes that we draw. */
const PAINT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'visibility',
] as const

/** @param background the colour behind it: pictures are pasted onto paper of any colour */
function standalone(svg: SVGSVGElement, background: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const shapes = [...svg.querySelectorAll<SVGElement>('*')]
  for (const [at, shape] of [...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const style = getComputedStyle(shapes[at] as SVGElement)
    for (const name of PAINT) {
      const value = style.getPropertyValue(name)
      if (value) shape.setAttribute(name, value)
    }
    shape.removeAttribute('class')
  }
  for (const link of copy.querySelectorAll('a'))
    for (const name of ['target', 'rel', 'tabindex']) link.removeAttribute(name)
  copy.removeAttribute('aria-hidden')
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', background],
  ] as const)
    ground.setAttribute(name, value)
  copy.prepend(ground)
  return new XMLSerializer().serializeToString(copy)
}

export function saveSvg(name: string, svg: SVGSVGElement): void {
  const text = standalone(svg, getComputedStyle(document.body).backgroundColor)
  downloadBlob(name, new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`], { type: 'image/svg+xml' }))
}

/** @param times pixels for each pixel of the screen @throws Error where the browser cannot draw it */
export async function savePng(name: string, svg: SVGSVGElement, times = 3): Promise<void> {
  const { width, height } = svg.viewBox.baseVal
  const image = new Image(width, height)
  // a `data:` address, the only kind of picture that our policy lets in
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg, getComputedStyle(document.body).backgroundColor))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * times
  canvas.height = height * times
  const context = canvas.getContext('2d')
  if (!context) throw new Error(t('pictureFailed'))
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error(t('pictureFailed'))
  downloadBlob(name, blob)
}
