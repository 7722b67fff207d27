/** What fuzzing has found, each mended since: run first, every time. */

/** Name and page. */
export const ADAPTER_CASES: [name: string, html: string][] = [
  ['an empty page', ''],
  ['data that is no object', `<div class="SVELTE_HYDRATER" data-target="DailyPapers" data-props='"text"'></div>`],
  [
    'data without an end',
    `<div class="SVELTE_HYDRATER" data-target="DailyPapers" data-props='{"dailyPapers":[{"paper":'></div>`,
  ],
]

/** Name and abstract. */
export const READER_CASES: [name: string, text: string][] = [
  [
    'a name that every object has',
    'It reaches 92.3% on constructor and 3.1 on __proto__, toString and hasOwnProperty.',
  ],
  ['more decimals than anybody needs', `It reaches 92.${'9'.repeat(400)}% on GSM8K, up from 0.${'0'.repeat(120)}1.`],
  ['half of a pair', 'We reach 92.3\ud83d% accuracy on \udc00 GSM8K.'],
]
