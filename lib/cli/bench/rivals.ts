/**
 * Well-kept packages that find numbers in English text. They do less (a number and perhaps its unit, no metric, benchmark
 * or direction), so being near their speed is the aim. Loaded only by `npm run bench`.
 */

export interface Rival {
  name: string
  /** What one call does. */
  work: string
  read(text: string): unknown
}

/** @returns the rivals that are installed (they are development dependencies) and the names of those that are not */
export async function loadRivals(): Promise<{ rivals: Rival[]; missing: string[] }> {
  const loaders: { name: string; load: () => Promise<Rival> }[] = [
    { name: 'compromise', load: loadCompromise },
    { name: 'wink-nlp', load: loadWink },
    { name: 'recognizers-text', load: loadRecognizers },
  ]
  const rivals: Rival[] = []
  const missing: string[] = []
  for (const { name, load } of loaders) {
    try {
      rivals.push(await load())
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
      missing.push(name)
    }
  }
  return { rivals, missing }
}

async function loadCompromise(): Promise<Rival> {
  const { default: nlp } = await import('compromise')
  return { name: 'compromise', work: 'numbers()', read: (text) => nlp(text).numbers().json() }
}

async function loadWink(): Promise<Rival> {
  const { default: wink } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  const nlp = wink(model)
  return { name: 'wink-nlp', work: 'entities()', read: (text) => nlp.readDoc(text).entities().out(nlp.its.detail) }
}

async function loadRecognizers(): Promise<Rival> {
  const suite = await import('@microsoft/recognizers-text-suite')
  const { recognizeNumber, Culture } = 'default' in suite ? (suite.default as typeof suite) : suite
  return {
    name: 'recognizers-text',
    work: 'recognizeNumber()',
    read: (text) => recognizeNumber(text, Culture.English),
  }
}
