import { decodeSource, parsePolicy } from 'policytree'
import { readPolicy, readTree } from './read-policy.js'
import type { Answers, Questions } from './protocol.js'

const answers: { [Kind in keyof Questions]: (question: Questions[Kind]) => Answers[Kind] } = {
  read: readPolicy,
  tree: readTree,
  decode: ({ bytes }) => decodeSource(bytes),
}

/** A question with the number by which the page knows its answer. */
export interface Asked<Kind extends keyof Questions = keyof Questions> {
  id: number
  kind: Kind
  question: Questions[Kind]
}

function answer<Kind extends keyof Questions>({ id, kind, question }: Asked<Kind>): void {
  try {
    postMessage({ id, answer: answers[kind](question) })
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answer(data)
})

// while the user looks for a policy, the dictionaries are compiled
parsePolicy('')
