import { availableParallelism } from 'node:os'
import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings'
import { titlesFor } from '../tree/label-title.js'
import { labelTitles } from '../tree/label-titles.js'
import { defaultLimits } from '../tree/limits.js'
import { rowKinds } from '../views/to-rows.js'
import { examples } from './examples.js'
import { charset, dictionary, drop, format, keep, language } from './reading-options.js'
import { runFiles } from './run-files.js'
import type { Surroundings } from './surroundings.js'

const json = new Option('--json', 'all of it, as JSON')
const html = new Option('--html', 'a page to look at in a browser')
const markdown = new Option('--markdown', 'as Markdown')

const emit = new Option('--emit <kind>', 'what a line holds: a whole tree, or a row of a table')
  .choices(['tree', ...rowKinds])
  .default('tree' as const)
const maxBytes = new Option('--max-bytes <n>', 'of a document; a longer one fails')
  .argParser(wholeNumber)
  .default(defaultLimits.maxLength)

/**
 * The command line: what it understands, and what does it; gives the exit code. What a command needs is loaded when it is
 * asked for.
 */
export function makeProgram(
  surroundings: Surroundings,
): (argv: readonly string[]) => Promise<number> {
  const { stdout, version } = surroundings
  let code = 0
  let given: readonly string[] = []
  const program = new Command('policytree')
    .description('Reads privacy policies: HTML, Markdown or plain text; - is standard input.')
    .version(version, '-V, --version', 'the version')
    .helpOption('-h, --help', 'this text; behind a command, what that one takes')
    .helpCommand(false)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: text => stdout.write(text),
      writeErr: () => undefined, // run.ts tells what is wrong
    })

  program
    .usage('[options] FILE…\n       policytree COMMAND …')
    .argument('[file...]', 'prints the outline of each: a line a section, with its labels')
    .addOption(new Option('--json', 'the whole tree').conflicts(['markdown', 'html', 'chunks']))
    .addOption(new Option('--markdown', 'clean Markdown').conflicts(['html', 'chunks']))
    .addOption(new Option('--html', 'a report to look at in a browser').conflicts('chunks'))
    .addOption(new Option('--chunks', 'stretches of text for search, a line of JSON each'))
    .addOption(
      new Option('--find <label>', 'the passages about a label, with their places').conflicts([
        'json',
        'markdown',
        'html',
        'chunks',
      ]),
    )
    .option('--evidence', 'below the outline, what in the source its labels rest on')
    .option('--explain', 'under each section, why it has its labels and not the next one')
    .addOption(
      new Option('--titles <code>', 'labels by their titles in that language').argParser(
        languageOfTitles,
      ),
    )
    .addOption(format)
    .addOption(charset)
    .addOption(language)
    .addOption(dictionary)
    .addOption(keep)
    .addOption(drop)
    .addHelpText('after', examples.files)
    .action(async (files, options) => {
      code = await runFiles(files, options, surroundings)
    })

  program
    .command('compare')
    .description('what changed from an old version to a new one')
    .argument('<old>')
    .argument('<new>')
    .addOption(json)
    .addOption(markdown)
    .addOption(html)
    .option('--label <label>', 'only what is about it')
    .addOption(format)
    .addOption(charset)
    .addOption(language)
    .addOption(dictionary)
    .addHelpText('after', examples.compare)
    .action(async (before, after, options) => {
      const { runCompare } = await import('./run-compare.js')
      await runCompare(before, after, options, stdout)
    })

  program
    .command('align')
    .description('which sections of two languages say the same, and what differs')
    .argument('<a>')
    .argument('<b>')
    .addOption(json)
    .addOption(format)
    .addOption(charset)
    .addOption(language)
    .addOption(dictionary)
    .addHelpText('after', examples.align)
    .action(async (a, b, options) => {
      const { runAlign } = await import('./run-compare.js')
      await runAlign(a, b, options, stdout)
    })

  program
    .command('coverage')
    .description('what a law asks to tell, and where a policy does; no legal advice')
    .argument('<file>')
    .option('--law <law>', 'gdpr, pipl, kvkk, ru, al, xk or ccpa')
    .option('--duties <file>', 'duties of your own')
    .addOption(json)
    .addOption(html)
    .addOption(format)
    .addOption(charset)
    .addOption(language)
    .addOption(dictionary)
    .addHelpText('after', examples.coverage)
    .action(async (file, options) => {
      const { runCoverage } = await import('./run-coverage.js')
      await runCoverage(file, options, stdout)
    })

  program
    .command('batch')
    .description('a folder, a glob or JSON Lines to JSON Lines, on all cores')
    .argument(
      '<input...>',
      'folders, files, quoted globs; .jsonl and .jsonl.gz with lines { id, html | markdown | text, url?, language? }; - for such lines on standard input',
    )
    .requiredOption(
      '-o, --output <file>',
      'where the lines go; documents that fail go to FILE.failed.jsonl',
    )
    .addOption(emit)
    .addOption(
      new Option('--workers <n>', 'processes that parse')
        .argParser(wholeNumber)
        .default(availableParallelism(), 'as many as there are cores'),
    )
    .option('--resume', 'go on where an earlier run ended, however it did')
    .option('--retry-failed', 'the same, and try those again that failed')
    .option('--unordered', 'lines as they are finished, not in the order of the input')
    .option('--quiet', 'no progress, no summary')
    .addOption(
      new Option('--timeout <seconds>', 'for a document; one that takes longer fails')
        .argParser(wholeNumber)
        .default(60),
    )
    .addOption(maxBytes)
    .option('--failed <file>', 'where failures go (default: beside the output)')
    .addOption(format)
    .addOption(charset)
    .addOption(language)
    .addOption(dictionary)
    .addOption(keep)
    .addOption(drop)
    .addHelpText('after', examples.batch)
    .action(async (inputs, options) => {
      const { runBatch } = await import('./batch/run-batch.js')
      code = await runBatch(inputs, options, given, surroundings)
    })

  program
    .command('filter')
    .description('JSON Lines from standard input to standard output, one by one, for pipes')
    .addOption(emit)
    .option('--keep-failed', 'a failed document is a line { id, error } of the output')
    .addOption(maxBytes)
    .addOption(format)
    .addOption(charset)
    .addOption(language)
    .addOption(dictionary)
    .addOption(keep)
    .addOption(drop)
    .addHelpText('after', examples.filter)
    .action(async options => {
      const { runFilter } = await import('./batch/run-filter.js')
      code = await runFilter(options, surroundings)
    })

  const dictionaries = program
    .command('dictionary')
    .description('lint: what to change in dictionary files; try: what they find in policies')
    .helpCommand(false)
  dictionaries
    .command('lint')
    .description('what to change in dictionary files, each with its place; exit code 1 for errors')
    .argument('<file...>')
    .option('--examples <file>', 'sentences, one a line: also the terms in none of them')
    .addHelpText('after', examples.lint)
    .action(async (files, options) => {
      const { runLint } = await import('./run-dictionary.js')
      code = await runLint(files, options, stdout)
    })
  dictionaries
    .command('try')
    .description(
      'which terms of a dictionary stand where in policies, and what changes by it: language, date, sections, labels',
    )
    .argument('<dictionary>')
    .argument('<policy...>')
    .addOption(format)
    .addOption(charset)
    .addOption(language)
    .addHelpText('after', examples.try)
    .action(async (file, policies, options) => {
      const { runTry } = await import('./run-dictionary.js')
      await runTry(file, policies, options, stdout)
    })

  return async argv => {
    given = argv
    await program.parseAsync(argv, { from: 'user' })
    return code
  }
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= 1 && Number.isSafeInteger(value)) return value
  throw new InvalidArgumentError('It must be a whole number of at least 1.')
}

function languageOfTitles(code: string): string {
  if (titlesFor(code)) return code
  throw new InvalidArgumentError(`It is one of ${Object.keys(labelTitles).join(', ')}.`)
}
