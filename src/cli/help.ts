export const help = `Usage: policytree [options] FILE…
       policytree compare [options] OLD NEW
       policytree align [options] A B
       policytree coverage [options] FILE --law LAW
       policytree dictionary lint [--examples FILE] FILE…
       policytree dictionary try [options] FILE POLICY…

Reads privacy policies (HTML, Markdown or plain text; - is standard input) and
prints each as an outline: a line a section, with its number, title and labels.

Options
  --json               the whole tree instead of the outline
  --markdown           the policy as clean Markdown
  --html               a report to look at in a browser
  --evidence           below the outline, what in the source its labels rest on
  --explain            under each section, why it has its labels and not the next one
  --titles CODE        labels by their titles in that language (outline, report)
  --format FORMAT      html, markdown or text (default: found out)
  --charset NAME       how the bytes are encoded (default: found out)
  --language CODE      a hint: the language the policy is probably in
  --dictionary FILE    add the terms of a dictionary file; may be repeated
  --keep SELECTOR      of a page in HTML, read nothing but what this CSS selector
                       matches; may be repeated
  --drop SELECTOR      leave out what it matches; may be repeated
  -h, --help           this text
  -V, --version        the version

Comparing and checking (also with --json, --format, --charset, --language, --dictionary)
  compare              what changed from an old version to a new one;
                       --label LABEL: only about that; --html, --markdown
  align                which sections of two languages say the same, and what differs
  coverage             what a law asks to tell and where the policy does: --law gdpr,
                       pipl, kvkk, ru, al, xk or ccpa; --duties FILE: your own; --html.
                       No legal advice

Dictionaries
  dictionary lint      what to change in dictionary files, each with its place;
                       --examples FILE: also the terms in none of its lines.
                       Exit code 1 if there are errors
  dictionary try       which terms of a dictionary file stand where in policies,
                       and what changes by it: language, date, sections, labels.
                       With --format, --charset and --language as above

Exit code 1 if anything could not be read; then nothing is printed but the reason.
`
