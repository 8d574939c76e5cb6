export { dictionarySchema } from './schema/dictionary-schema.js'
export { optionsSchema } from './schema/options-schema.js'
export { revivePolicy } from './stored/revive-policy.js'
export { policySchema } from './schema/policy-schema.js'
