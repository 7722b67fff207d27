/** A set from words parted by white space, as vocabularies are written here. */
export const wordSet = (words: string) => new Set(words.split(/\s+/).filter(Boolean))

/** A table by word. A Map, since a page's "constructor" is a word like any other and no property of an object. */
export const wordMap = <T>(table: Record<string, T>): ReadonlyMap<string, T> => new Map(Object.entries(table))
