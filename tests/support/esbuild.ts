import { createRequire } from 'node:module'

// Two versions stand in the tree: Vite's own reads import attributes, the older one does not.
const vite = createRequire(import.meta.url).resolve('vite')

export const { build } = createRequire(vite)('esbuild') as typeof import('esbuild')
