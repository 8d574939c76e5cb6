import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A stretch of a document with the topics that experts gave it. */
export interface Stretch {
  start: number
  end: number
  topics: readonly string[]
}

/** A policy whose stretches experts labelled, with the topic that each of our labels belongs to. */
export interface ExpertPolicy {
  id: string
  input: string
  format: 'html' | 'text'
  stretches: readonly Stretch[]
  topicsOf: ReadonlyMap<string, readonly string[]>
}

/** The categories of OPP-115 (Wilson et al., ACL 2016) as labels. */
const OPP: Readonly<Record<string, readonly string[]>> = {
  'First Party Collection/Use': [
    'data-collected',
    'purposes',
    'cookies',
    'sensitive-data',
    'device-permissions',
    'advertising',
  ],
  'Third Party Sharing/Collection': ['third-party-sharing', 'business-transfer'],
  'User Choice/Control': ['user-choices', 'consent'],
  'User Access, Edit and Deletion': ['user-rights'],
  'Data Retention': ['retention'],
  'Data Security': ['security', 'data-breach'],
  'Policy Change': ['policy-changes'],
  'Do Not Track': ['do-not-track'],
  'International and Specific Audiences': [
    'children',
    'regional-notices',
    'international-transfer',
  ],
  'Other: Introductory/Generic': ['introduction', 'definitions'],
  'Other: Privacy contact information': ['contact', 'controller-identity', 'complaints'],
}

/** The topics of CAPP-130 (Zhu et al., NeurIPS 2023) as labels. */
const CAPP: Readonly<Record<string, readonly string[]>> = {
  数据收集: ['data-collected', 'sensitive-data', 'cookies'],
  权限获取: ['device-permissions'],
  '共享、委托、转让、公开（披露）': [
    'third-party-sharing',
    'business-transfer',
    'international-transfer',
  ],
  使用: ['purposes', 'advertising', 'automated-decisions', 'legal-basis'],
  存储方式: ['retention'],
  安全措施: ['security', 'data-breach'],
  特殊人群: ['children'],
  '数据、权限管理': ['user-rights', 'user-choices'],
  联系方式: ['contact', 'complaints', 'controller-identity'],
  '隐私政策的授权、修改与变更': ['policy-changes', 'consent'], // and introductions, of which most sentences have no topic
  停止运营: ['business-transfer'],
}

interface Stored {
  segments?: { html: string; labels: string[] }[]
  text?: string
  sentences?: { start: number; end: number; topics: string[] }[]
}

/** Reads policies of OPP-115 (segments of HTML) and CAPP-130 (sentences of text), a JSON file each. */
export function* expertPolicies(folder: string): Generator<ExpertPolicy> {
  for (const file of readdirSync(folder)
    .filter(f => f.endsWith('.json'))
    .sort()) {
    const { segments, text, sentences } = JSON.parse(
      readFileSync(join(folder, file), 'utf8'),
    ) as Stored
    if (segments) {
      let input = '<!doctype html><html><body>\n'
      const stretches = segments.map(({ html, labels }): Stretch => {
        const start = input.length
        input += `<div>${html}</div>\n`
        return { start, end: input.length, topics: labels }
      })
      yield {
        id: file,
        input: `${input}</body></html>`,
        format: 'html',
        stretches,
        topicsOf: inverted(OPP),
      }
    } else if (text !== undefined && sentences)
      yield {
        id: file,
        input: text,
        format: 'text',
        stretches: sentences,
        topicsOf: inverted(CAPP),
      }
  }
}

function inverted(map: Readonly<Record<string, readonly string[]>>): Map<string, string[]> {
  const topics = new Map<string, string[]>()
  for (const [topic, ids] of Object.entries(map))
    for (const id of ids) topics.set(id, [...(topics.get(id) ?? []), topic])
  return topics
}
