import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { scriptHash } from '../../src/views/html/script.js'
import type { Plugin } from 'vite'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** Nothing leaves the machine. The report in its frame is under this policy too, and so its one script is named. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${scriptHash}'`,
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  'frame-src blob:',
  'img-src data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Of the built page only: the server that reloads a page while one works on it needs a connection. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
}

// The page is built from the package as users have it; while one works on it, from the sources.
export default defineConfig(({ command }) => ({
  root: path('.'),
  base: './',
  plugins: [contentSecurityPolicy],
  resolve: {
    // what packages have for workers: what they have for pages may ask for a document
    conditions: ['worker', 'module', 'development|production'],
    alias: [
      {
        find: /^policytree$/,
        replacement: path(command === 'serve' ? '../../src/index.ts' : '../../dist/index.js'),
      },
      {
        find: /^policytree\/dictionary\.schema\.json$/,
        replacement: path('../../src/schema/dictionary.schema.json'),
      },
    ],
  },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
}))
