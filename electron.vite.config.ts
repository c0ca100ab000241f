import { cpSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

/** pdf.js loads these at run time by URL, so they are files beside the page, not modules. */
function copyPdfAssets(): Plugin {
  return {
    name: 'copy-pdf-assets',
    writeBundle({ dir }) {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        cpSync(join('node_modules/pdfjs-dist', folder), join(dir ?? '', 'pdfjs', folder), { recursive: true })
      }
      cpSync('node_modules/pdfjs-dist/legacy/web/images', join(dir ?? '', 'pdfjs/images'), { recursive: true })
    },
  }
}

/**
 * The window shows the frame that the start page begins with before the app's styles have come: until then they are for
 * print only, which holds nothing up. They stay in the head, before those of pages that are loaded later.
 */
function stylesAfterFirstFrame(): Plugin {
  return {
    name: 'styles-after-first-frame',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) =>
        path === '/index.html' ? html.replaceAll('<link rel="stylesheet"', '<link rel="stylesheet" media="print" data-awaited') : html,
    },
  }
}

/** Who wrote what is bundled, for the list in the settings; the protocol serves nothing of it. */
const LICENCES = { fileName: 'licences.json' }

/**
 * Who is asked for a newer version when somebody wants to know: `{"version":"1.2.3","page":"https://…"}` at one secure
 * address, given by whoever builds an edition. Without it the app has nobody to ask.
 */
function updateFeed(): string {
  const address = process.env.PREPBENCH_UPDATE_FEED ?? ''
  if (address !== '' && !/^https:\/\/[^@]+$/.test(address)) throw new Error('PREPBENCH_UPDATE_FEED must be an https address.')
  return address
}

const DEV_PORT = 5173

export default defineConfig({
  main: {
    define: { UPDATE_FEED: JSON.stringify(updateFeed()) },
    build: {
      target: 'node20.18',
      license: LICENCES,
      sourcemap: true,
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          'store-worker': 'src/main/store/store-worker.ts',
          'deck-worker': 'src/main/features/practice/decks/deck-worker.ts',
          'paper-reader': 'src/main/paper-reader/main.ts',
        },
        // All in one folder: a module finds its neighbours in it whichever chunk it lands in.
        output: {
          chunkFileNames: '[name]-[hash].js',
          // What is shorter is sooner read at every start; names stay, for the log.
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      // A sandboxed preload is CommonJS and can require only electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    html: { cspNonce: '__CSP_NONCE__' },
    plugins: [react(), copyPdfAssets(), stylesAfterFirstFrame()],
    // Development only. The page lives at app://bundle, so it is told where the server's socket is; and what lazy pages
    // need is found before they are opened, since a reload in between loses the window's state.
    server: { host: 'localhost', port: DEV_PORT, strictPort: true, hmr: { host: 'localhost', clientPort: DEV_PORT } },
    optimizeDeps: { entries: ['**/*.ts', '**/*.tsx', '!**/*.test.ts'] },
    build: {
      target: 'chrome130',
      minify: 'oxc',
      license: LICENCES,
      sourcemap: true,
      // The page's policy has no data: source.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: 'src/renderer/index.html', recovery: 'src/renderer/recovery.html', mini: 'src/renderer/mini.html' },
        // What others wrote of the first screen is one file: a start asks main for a dozen files less.
        // And so is what of ours the app's window and the small one have in common.
        output: {
          codeSplitting: {
            groups: [
              { name: 'libraries', test: /node_modules/, tags: ['$initial'] },
              { name: 'common', test: /src[\\/](renderer|shared)[\\/]/, tags: ['$initial'], minShareCount: 2 },
            ],
          },
        },
      },
    },
  },
})
