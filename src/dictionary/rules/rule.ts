import type { Book } from '../book.js'
import type { Finding } from '../finding.js'

/** Looks for one kind of problem in a dictionary, in time linear in its terms. */
export type Rule = (book: Book) => Iterable<Finding>
