import * as z from 'zod'
import { concepts } from '../tree/concepts.js'
import { labels } from '../tree/labels.js'

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const text = z.string().regex(/\S/)
const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
const term = z
  .string()
  .max(200)
  .regex(/[\p{L}\p{N}]/u)

const dutySchema = z.strictObject({
  id: id.describe('stable, ASCII kebab-case: law, article, paragraph, letter'),
  article: text.describe('as lawyers cite it'),
  uncertain: z
    .boolean()
    .optional()
    .describe("its number or content was not seen in the law's text"),
  what: text.describe('what must be told'),
  when: z.enum(['always', 'if', 'on-request', 'event', 'form']),
  condition: z.string().optional().describe('in words, of "if" and "event"'),
  by: z
    .enum(['label', 'terms'])
    .describe('whether a paragraph with one of the labels tells it, or only one with a term'),
  labels: z.array(z.enum(labels.map(label => label.id))),
  concepts: z
    .array(z.enum(concepts.map(concept => concept.id)))
    .optional()
    .describe('their words count as terms'),
  terms: z.record(language, z.array(term)).describe('by language: * any ending, … a gap'),
})

/** zod schema of a file of duties: what a law asks a notice to tell. `z.toJSONSchema(dutiesSchema)` is `policytree/duties.schema.json`. */
export const dutiesSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  name: text.describe('of the law'),
  duties: z.array(dutySchema),
})
