export { parsePolicy } from './parse-policy.js'
export { PolicyError } from './tree/policy-error.js'
export { labels } from './tree/labels.js'
