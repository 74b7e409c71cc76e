const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const { createRequire, wrap } = require('node:module')
const { dirname } = require('node:path')
const { Script, constants } = require('node:vm')

// Compiling a server of hundreds of modules takes longer than running it: the first to start keeps what was compiled.
const [file = ''] = process.argv.slice(2)
const kept = `${file}.cache`
const cachedData = existsSync(kept) ? readFileSync(kept) : undefined
const script = new Script(wrap(readFileSync(file, 'latin1')), {
  filename: file,
  cachedData,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
})
const module_ = { exports: {} }
script.runInThisContext()(module_.exports, createRequire(file), module_, file, dirname(file))
if (!cachedData) {
  const half = `${kept}.${process.pid}`
  writeFileSync(half, script.createCachedData())
  renameSync(half, kept)
}
