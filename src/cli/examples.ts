const of = (...lines: string[]): string => ['\nExamples:', ...lines].join('\n  ')

/** What help teaches by, by command. */
export const examples = {
  files: of(
    'policytree page.html                     its outline',
    'policytree batch pages/ -o trees.jsonl   a folder, on all cores',
    'curl -s https://example.com/privacy | policytree -',
    'policytree --find retention *.html       where they say how long data are kept',
    'policytree --explain page.html           why each section has its labels',
    'policytree --html page.html >report.html',
    'policytree --keep main page.html         read only <main>',
  ),
  batch: of(
    'policytree batch pages/ --output trees.jsonl',
    'policytree batch corpus.jsonl.gz --output labels.jsonl --emit labels --workers 4',
    'policytree batch corpus.jsonl.gz --output labels.jsonl --emit labels --resume',
    "policytree batch 'pages/**/*.html' --output rows.jsonl --emit sections --drop nav",
  ),
  filter: of(
    'policytree filter --emit labels <corpus.jsonl >labels.jsonl',
    'parallel --pipe --keep-order policytree filter <corpus.jsonl >trees.jsonl',
  ),
  compare: of(
    'policytree compare 2023.html 2024.html',
    'policytree compare --label third-party-sharing --markdown 2023.html 2024.html',
  ),
  align: of('policytree align policy.zh.html policy.en.html'),
  coverage: of(
    'policytree coverage --law gdpr page.html',
    'policytree coverage --law kvkk --html page.html >coverage.html',
  ),
  lint: of('policytree dictionary lint --examples sentences.txt terms.json'),
  try: of('policytree dictionary try terms.json pages/*.html'),
} as const
