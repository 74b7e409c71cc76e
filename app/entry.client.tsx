// No page hydrates (see docs/decisions): the modules of app/enhance are loaded by the pages that want them.
export {}
