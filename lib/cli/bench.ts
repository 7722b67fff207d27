/** `npm run bench`: how fast abstracts are read. */
export async function main(_argv: string[]): Promise<number> {
  throw new Error('not built yet')
}
