import { Search } from '../../lib/library/search/client'

/** The page's search; its worker starts with the first question. */
export const search = new Search()
