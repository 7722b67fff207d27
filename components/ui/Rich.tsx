/** A text with emphasis in it, so that a translation may put it where its language has it: `**bold**`, `` `key` ``. */
export function Rich({ text }: { text: string }) {
  const parts = text.split(/\*\*(.+?)\*\*|`(.+?)`/)
  // every match leaves three parts: what stands before it, bold words, a key
  return (
    <>
      {parts.map((part, at) => {
        if (!part) return null
        return at % 3 === 1 ? <b key={at}>{part}</b> : at % 3 === 2 ? <kbd key={at}>{part}</kbd> : part
      })}
    </>
  )
}
