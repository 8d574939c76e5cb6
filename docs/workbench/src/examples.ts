import en from '../../../fixtures/en/colons.md?raw'
import ru from '../../../fixtures/ru/colons.md?raw'
import sq from '../../../fixtures/sq/colons.md?raw'
import tr from '../../../fixtures/tr/colons.md?raw'
import zh from '../../../fixtures/zh/colons.md?raw'

/** A policy in each language of the workbench; of the project's own test documents. */
export const examples: Readonly<Record<string, string>> = { en, ru, sq, tr, zh }
