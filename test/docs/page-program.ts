import { join, relative } from 'node:path'
import { format } from 'node:util'
import { runInThisContext } from 'node:vm'
import ts from 'typescript'
import * as policytree from '../../src/index.js'
import type { Page } from './read-page.js'

const SOURCES = join(process.cwd(), 'src') // pages are run in folders of their own

/** The `ts` blocks of a page as one program, each in the lines where it stands in the page. */
export function programOf({ text, blocks }: Page): string {
  const lines = text.split('\n').map(() => '')
  for (const { lang, meta, value, line } of blocks) {
    if (lang !== 'ts' || meta) continue
    lines[line - 1] = `console.timeStamp('${line}')` // says whose output follows
    value.split('\n').forEach((code, i) => {
      lines[line + i] = code
    })
  }
  return `${lines.join('\n')}\nexport {}\n`
}

/** Runs a page's program against src/; returns what each block printed, by its line. */
export async function runProgram(page: Page): Promise<Map<number, string>> {
  const program = programOf(page)
  const modules: Record<string, unknown> = { policytree }
  for (const { fileName: name } of ts.preProcessFile(program).importedFiles)
    modules[name] ??= await import(
      /* @vite-ignore */ name.replace(/^policytree\/(.*)$/, `${SOURCES}/$1.ts`)
    )
  const { outputText } = ts.transpileModule(program, {
    fileName: `${page.file}.ts`,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  })

  const printed = new Map<number, string[]>()
  let block: string[] = []
  const console = {
    timeStamp: (line: string) => {
      printed.set(Number(line), (block = []))
    },
    log: (...values: unknown[]) => {
      block.push(format(...values))
    },
  }
  const main = runInThisContext(`(async (require, exports, console) => {${outputText}\n})`, {
    filename: page.file,
  }) as (...args: unknown[]) => Promise<void>
  await main((name: string) => modules[name], {}, console)
  return new Map([...printed].map(([line, texts]) => [line, texts.join('\n')]))
}

/** Type errors in the programs of pages, as `file:line: message`; the lines are those of the page. */
export function typeErrors(pages: readonly Page[]): string[] {
  const root = process.cwd()
  const programs = new Map(pages.map(page => [`${root}/${page.file}.ts`, programOf(page)]))
  const { config } = ts.readConfigFile('tsconfig.json', name => ts.sys.readFile(name)) as {
    config: { compilerOptions: object }
  }
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      lib: ['ES2023', 'DOM'],
      verbatimModuleSyntax: false,
      noUnusedLocals: false,
      paths: { policytree: ['./src/index.ts'], 'policytree/*': ['./src/*.ts'] },
    },
    root,
  )
  const host = ts.createCompilerHost(options)
  const disk = ts.createCompilerHost(options)
  host.getSourceFile = (name, language, ...rest) => {
    const own = programs.get(name)
    return own === undefined
      ? disk.getSourceFile(name, language, ...rest)
      : ts.createSourceFile(name, own, language)
  }
  host.fileExists = name => programs.has(name) || disk.fileExists(name)
  host.readFile = name => programs.get(name) ?? disk.readFile(name)
  const program = ts.createProgram([...programs.keys()], options, host)
  return [...programs.keys()].flatMap(name => {
    const file = program.getSourceFile(name)!
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ start, messageText }) =>
        `${relative(root, name).replace(/\.ts$/, '')}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
  })
}
