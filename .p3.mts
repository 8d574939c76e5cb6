import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { gfmTable } from 'micromark-extension-gfm-table'
import { unified } from 'unified'
const t = (k: string, f: () => unknown) => { const a = process.cpuUsage(); f(); const b = process.cpuUsage(a); console.log(k, Math.round(b.user / 1000), 'cpu ms') }
const plain = unified().use(remarkParse), gfm = unified().use(remarkParse).use(remarkGfm)
plain.parse('word word *x* [a](b)\n\n'.repeat(2000)); gfm.parse('word word *x* [a](b)\n\n'.repeat(2000))
for (const n of [3000, 6000, 12000, 24000]) { const s = 'word word *x* [a](b)\n\n'.repeat(n); t('paras plain ' + s.length, () => plain.parse(s)); t('paras gfm ' + s.length, () => gfm.parse(s)) }
for (const n of [1000, 2000, 4000]) { const s = ('The company collects and processes personal data of users. '.repeat(8) + '\n\n').repeat(n / 10); t('prose plain ' + s.length, () => plain.parse(s)); t('prose gfm ' + s.length, () => gfm.parse(s)) }
for (const n of [500, 1000, 2000, 4000]) { const s = 'word word word\n'.repeat(n); t('lines gfm ' + n, () => gfm.parse(s)) }
