/** Text out of TeX, as far as reference managers write it: accents, braces, escaped signs. One walk, linear. */

const ACCENTS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
}

const NAMED: Record<string, string> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  j: 'j',
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  ldots: '…',
  textendash: '–',
  textquotesingle: "'",
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textellipsis: '…',
  texttimes: '×',
  textpm: '±',
  textdiv: '÷',
  textdegree: '°',
  textmu: 'µ',
  textbullet: '•',
  textperiodcentered: '·',
  textunderscore: '_',
  texteuro: '€',
  guillemotleft: '«',
  guillemotright: '»',
  textrightarrow: '→',
  textemdash: '—',
}

/** Formulas stay as they are, since pages print them so too. */
export function fromTex(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; ) {
    const sign = text[at] as string
    if (sign === '$') {
      const end = text.indexOf('$', at + 1)
      const formula = end < 0 || end - at > 500 ? '$' : text.slice(at, end + 1)
      out += formula
      at += formula.length
    } else if (sign === '{' || sign === '}') at++
    else if (sign === '~') {
      out += ' '
      at++
    } else if (sign !== '\\') {
      out += sign
      at++
    } else {
      const [whole = '\\', name = '', argument] =
        /^\\([`'^~=."]|[uvHckr](?![A-Za-z]))\s*\{?\s*(\\[ij]|\p{L})\s*\}?/u.exec(text.slice(at, at + 20)) ?? []
      const accent = ACCENTS[name]
      if (accent && argument) {
        out += `${argument.replace('\\', '')}${accent}`.normalize('NFC')
        at += whole.length
        continue
      }
      const [command = '\\', word = ''] = /^\\([A-Za-z]{1,30}|.)(?:\{\})?[ ]?/su.exec(text.slice(at, at + 40)) ?? []
      const letters = /^[A-Za-z]/.test(word)
      out += NAMED[word] ?? (letters ? '' : word === '\\' ? ' ' : word)
      // only after a word is the space a part of the command
      at += letters ? command.length : 1 + word.length
    }
  }
  return out.replace(/\s+/g, ' ').trim()
}
