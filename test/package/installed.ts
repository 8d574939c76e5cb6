import { join } from 'node:path'
import { expect } from 'vitest'
import { runProcess } from '../support/spawn-cli.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import type { TemporaryFolder } from '../support/temporary-folder.js'

/** An empty project with the package installed as npm would ship it. */
export interface Project extends TemporaryFolder {
  /** where the package is */
  installed: string
  /** runs a program in the project; what it prints, if it ends well */
  output(command: string, ...argv: string[]): Promise<string>
  install(...packages: string[]): Promise<unknown>
}

export async function installedProject(): Promise<Project> {
  const folder = temporaryFolder()
  const output = async (command: string, ...argv: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runProcess(command, argv, {
      cwd: folder.path,
      env: { NO_COLOR: '1', NODE_OPTIONS: '' },
    })
    expect({ code, stderr: code === 0 ? '' : stderr, stdout: code === 0 ? '' : stdout }).toEqual({
      code: 0,
      stderr: '',
      stdout: '',
    })
    return stdout
  }
  const install = (...packages: string[]): Promise<string> =>
    output('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', ...packages)
  const packed = JSON.parse(
    await output('npm', 'pack', process.cwd(), '--json', '--ignore-scripts'),
  ) as { filename: string }[]
  folder.write('package.json', JSON.stringify({ name: 'empty', private: true }))
  await install('--ignore-scripts', join(folder.path, packed[0]!.filename))
  return { ...folder, installed: join(folder.path, 'node_modules/policytree'), output, install }
}
