import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

// The server sends these as they are: compressing at every request would cost more than the page does.
const compressed: Plugin = {
  name: 'huying-compressed',
  apply: 'build',
  closeBundle() {
    for (const file of filesUnder('dist').filter((name) => /\.(js|css|svg|json|webmanifest)$/.test(name))) {
      const content = readFileSync(file)
      if (content.length < 1024) continue
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
      writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }))
    }
  },
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })
}

export default defineConfig({
  plugins: [react(), compressed],
  resolve: { alias: { '@': '/src' } },
  build: {
    target: 'es2022',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    // A data: address would need its own line in the security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      output: {
        manualChunks: { react: ['react', 'react-dom', 'react-router', '@tanstack/react-query'] },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: `http://127.0.0.1:${process.env.HUYING_PORT ?? '8080'}` } },
  },
})
