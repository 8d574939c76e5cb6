import { describe, expect, it } from 'vitest'
import { labels } from '../../src/tree/labels.js'
import type { LabelDefinition } from '../../src/tree/labels.js'

const all: readonly LabelDefinition[] = labels

describe('labels', () => {
  it('have unique ids in kebab-case', () => {
    expect(new Set(all.map(label => label.id)).size).toBe(all.length)
    for (const { id } of all) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('say what they are called and what they cover', () => {
    for (const { id, title, covers } of all) {
      expect(title, id).toMatch(/^[A-Z]/)
      expect(covers.length, id).toBeGreaterThan(5)
    }
    expect(new Set(all.map(label => label.title)).size).toBe(all.length)
  })

  it('map to concepts of the vocabularies as these write them', () => {
    for (const { id, gdpr, dpv = [] } of all) {
      if (gdpr)
        expect(gdpr, id).toMatch(
          /^(ePrivacy )?\d+(\(\d+\))?(\([a-z]\))?([-,] ?\d*(\(\d+\))?(\([a-z]\))?)*$/,
        )
      for (const concept of dpv) expect(concept, id).toMatch(/^([a-z]+:)?(has)?[A-Z][A-Za-z]+$/)
    }
  })
})
