import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
export const nodeModules = join(root, 'node_modules')

/** Dies with node_modules: for what belongs to one installation. */
export const installCache = join(nodeModules, '.cache')

/** Survives `npm ci`: for what took long to make. */
export const userCache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'prepbench')
