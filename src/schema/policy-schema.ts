import * as z from 'zod'
import { concepts } from '../tree/concepts.js'
import type { Policy } from '../tree/types.js'

const point = z.object({
  line: z.number().int().min(1),
  column: z.number().int().min(1),
  offset: z.number().int().min(0).describe('UTF-16 units of the decoded input'),
})
const position = z.object({ start: point, end: point })

const evidence = z.object({
  term: z.string(),
  concept: z.enum(concepts.map(({ id }) => id)).optional(),
  language: z.string(),
  in: z.enum(['heading', 'body', 'ancestor']),
  position,
  denied: z.literal(true).optional(),
})

const label = z.object({
  id: z.string(),
  score: z.number().min(0).max(1),
  evidence: z.array(evidence).min(1),
})

const weight = z.object({
  base: z.number(),
  heading: z.number(),
  body: z.number(),
  ancestor: z.number(),
  document: z.number(),
  labels: z.number(),
})

/** How the labels were decided. */
const sectionData = z.object({
  weights: z.array(weight),
  runnerUp: z
    .object({
      id: z.string(),
      score: z.number().min(0).max(1),
      least: z.number().min(0).max(1),
      evidence: z.array(evidence),
      weight,
    })
    .optional(),
})

/** Any mdast block, and so no section; what is in it is mdast's own matter. */
const block = z.looseObject({ type: z.string().regex(/^(?!section$)/), position })

const section = z.object({
  type: z.literal('section'),
  depth: z.number().int().min(1).max(6),
  title: z.string(),
  number: z.string().optional(),
  basis: z.enum(['tag', 'bold', 'number', 'line', 'run-in', 'topic']),
  confidence: z.number().min(0).max(1),
  language: z.string(),
  labels: z.array(label),
  data: sectionData.optional(),
  get children() {
    return z.array(z.union([section, block]))
  },
  position,
})

/**
 * zod schema of a `Policy`. It walks recursively; `revivePolicy` checks trees of any depth. Of mdast's blocks it looks at
 * type and position. `z.toJSONSchema(policySchema)` is `policytree/policy.schema.json`.
 */
export const policySchema = z.object({
  type: z.literal('policy'),
  schemaVersion: z.literal(1),
  title: z.string().optional(),
  language: z.string(),
  languages: z.array(z.object({ language: z.string(), share: z.number().min(0).max(1) })),
  updated: z.object({ date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), position }).optional(),
  children: z.array(z.union([section, block])),
  removed: z.array(z.object({ reason: z.string(), position, text: z.string() })),
  messages: z.array(
    z.object({ code: z.string(), text: z.string(), position: position.optional() }),
  ),
  data: z.looseObject({ ownLabels: z.array(z.string()).optional() }).optional(),
  position,
}) as unknown as z.ZodType<Policy>
