import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings'
import { titlesFor } from '../tree/label-title.js'
import { labelTitles } from '../tree/label-titles.js'
import { examples } from './examples.js'
import { charset, dictionary, drop, format, keep, language } from './reading-options.js'
import { runFiles } from './run-files.js'
import type { Surroundings } from './surroundings.js'

const json = new Option('--json', 'all of it, as JSON')
const html = new Option('--html', 'a page to look at in a browser')
const markdown = new Option('--markdown', 'as Markdown')

/**
 * The command line: what it understands, and what does it; gives the exit code. What a command needs is loaded when it is
 * asked for.
 */
export function makeProgram(
  surroundings: Surroundings,
): (argv: readonly string[]) => Promise<number> {
  const { stdout, version } = surroundings
  let code = 0
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
    await program.parseAsync(argv, { from: 'user' })
    return code
  }
}

function languageOfTitles(code: string): string {
  if (titlesFor(code)) return code
  throw new InvalidArgumentError(`It is one of ${Object.keys(labelTitles).join(', ')}.`)
}
