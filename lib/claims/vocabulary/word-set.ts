/** A set from words parted by white space, as vocabularies are written here. */
export const wordSet = (words: string) => new Set(words.split(/\s+/).filter(Boolean))
