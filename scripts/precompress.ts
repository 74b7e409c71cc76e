import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

// Compressed once at build, so that serving costs no processor time and the bytes are the smallest.
for (const name of readdirSync('build/client', { recursive: true, encoding: 'utf8' })) {
  const file = join('build/client', name)
  if (!statSync(file).isFile() || !/\.(css|js|svg|json|txt)$/.test(name)) continue
  const bytes = readFileSync(file)
  writeFileSync(`${file}.br`, brotliCompressSync(bytes))
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
}
