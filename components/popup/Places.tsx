/** Pages to begin with: one of each kind that is read without asking for anything. */
export const PLACES = [
  { name: 'Hugging Face Papers', url: 'https://huggingface.co/papers', what: 'daily, trending, search' },
  {
    name: 'arXiv, new in cs.CL',
    url: 'https://arxiv.org/list/cs.CL/new',
    what: 'lists, search, single papers',
  },
  {
    name: 'arXiv search',
    url: 'https://arxiv.org/search/?query=%22state+of+the+art%22&searchtype=all',
    what: 'any words, 50 papers at a time',
  },
]

/** Links to listings that Claimdex reads. */
export function Places() {
  return (
    <ul class="places">
      {PLACES.map((place) => (
        <li key={place.url}>
          <a href={place.url} target="_blank" rel="noreferrer">
            <b>{place.name}</b>
            <span>{place.what}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A strip as it looks on a page, so that the reader knows what to look for. */
export function SampleStrip() {
  return (
    <div
      class="sample"
      role="img"
      aria-label="Example: a paper's title with two badges under it, 57% lower FID on MotionSet and 9.3 times faster"
    >
      <span class="sample-title" />
      <span class="sample-title short" />
      <span class="sample-strip">
        <span class="sample-badge gain">
          <b>↓ 57%</b> FID <i>MotionSet</i>
        </span>
        <span class="sample-badge flat">
          <b>80.3</b> V*Bench
        </span>
        <span class="sample-badge save">☆ Save</span>
      </span>
    </div>
  )
}
