import { makeClient } from './worker/client.js'
import { showWorkbench } from './workbench.js'
import { spokenOf } from './words.js'

showWorkbench(makeClient(), spokenOf(navigator.languages))
