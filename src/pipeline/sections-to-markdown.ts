import { withNumber } from '../views/to-markdown.js'
import type { Info, Options, State } from 'mdast-util-to-markdown'
import type { Parents } from 'mdast'
import type { Policy, Section } from '../tree/types.js'

const content = (
  { children }: Pick<Policy | Section, 'children'>,
  _: unknown,
  state: State,
  info: Info,
): string => state.containerFlow({ type: 'root', children } as Parents & { type: 'root' }, info)

/** Teaches `mdast-util-to-markdown` to write a policy and its sections as their content. */
export const sectionsToMarkdown = {
  handlers: {
    policy: content,
    section: (section: Section, parent: unknown, state: State, info: Info) =>
      content({ children: withNumber(section) }, parent, state, info),
  },
} as Options
