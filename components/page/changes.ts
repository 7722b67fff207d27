/** Which changes of a page are worth another look. */

/** The page is not whole yet. */
export const coming = (): boolean => document.readyState === 'loading'

function isOurs(node: Node): boolean {
  return node instanceof Element && node.localName.startsWith('claimdex-')
}

/** True for a change that the page made, and for a strip of ours that it took away. */
function isForeign(record: MutationRecord): boolean {
  if (record.type === 'attributes') {
    // classes change all the time; only those of the root may be a theme
    return record.attributeName !== 'class' || record.target === document.documentElement
  }
  return ![...record.addedNodes].every(isOurs) || record.removedNodes.length > 0
}

/** Calls `changed` when the page has changed: cards, another paper in the same card, other data, another theme. */
export function watchChanges(changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    if (records.some(isForeign)) changed()
  })
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['href', 'data-props', 'class'],
  })
  signal.addEventListener('abort', () => observer.disconnect())
}
