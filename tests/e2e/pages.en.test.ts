import { readEveryPage } from './pages-reading.ts'

// A file for each language, so that two run side by side.
readEveryPage('en')
