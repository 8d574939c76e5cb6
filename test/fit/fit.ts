// Fits the weights of the decisions about headings and labels on annotated policies, documents held out in turn, and
// writes them to src/; the project's own fixtures are among them. Usage: npm run fit -- [headings|labels] FOLDER…
// Each folder holds annotated policies as docs/accuracy.md describes them.
import { annotatedPolicies, outlinedPolicies } from './annotated.js'
import { fitHeadings } from './fit-headings.js'
import { fitLabels } from './fit-labels.js'

const args = process.argv.slice(2)
const only = args[0] === 'headings' || args[0] === 'labels' ? args.shift() : undefined
const documents = [...annotatedPolicies(args), ...outlinedPolicies('fixtures')]
if (only !== 'labels') fitHeadings(documents)
if (only !== 'headings') fitLabels(documents)
