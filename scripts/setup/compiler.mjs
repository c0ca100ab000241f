import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { isOnPath } from './processes.mjs'

const tools = ['g++', 'make', 'python3']

/** The Debian packages to install before node-gyp can work. They are called like their commands. */
export function compilerPackages() {
  return tools.filter((tool) => !isOnPath(tool))
}

/**
 * The folder of a Node whose headers are installed, among the prefixes of every `node` on the path. node-gyp would
 * otherwise download headers, from a place that may be out of reach.
 * @param {{ path: string, chosen: string | undefined }} environment
 */
export function findHeaders({ path, chosen }) {
  const prefixes = path
    .split(delimiter)
    .map((folder) => join(folder, 'node'))
    .filter((node) => existsSync(node))
    .map((node) => dirname(dirname(realpathSync(node))))
  return [...(chosen ? [chosen] : []), ...prefixes].find((prefix) => existsSync(join(prefix, 'include', 'node', 'node_api.h')))
}
