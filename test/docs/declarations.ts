import { readFileSync } from 'node:fs'
import ts from 'typescript'

const parse = (text: string): readonly ts.Statement[] =>
  ts.createSourceFile('declarations.ts', text, ts.ScriptTarget.ES2022, true).statements

/** Interfaces of a TypeScript text, those that augment a module included, as their members' text without comments: name → `kind?: string` … */
export function interfacesOf(text: string): Map<string, string[]> {
  const statements = parse(text).flatMap(node =>
    ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body)
      ? [...node.body.statements]
      : [node],
  )
  return new Map(
    statements
      .filter(ts.isInterfaceDeclaration)
      .map(node => [node.name.text, node.members.map(member => oneLine(member.getText()))]),
  )
}

/** The members of a union of literals that a source file declares. */
export function literalsOf(file: string, name: string): string[] {
  const union = parse(readFileSync(file, 'utf8'))
    .filter(ts.isTypeAliasDeclaration)
    .find(node => node.name.text === name)?.type
  if (!union || !ts.isUnionTypeNode(union)) throw new Error(`${file} declares no union ${name}`)
  return union.types.map(type => type.getText().replace(/^'|'$/g, ''))
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
