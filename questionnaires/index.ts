import calibration100 from './calibration/1.0.0.json' with { type: 'json' }
import aiResponsible100 from './ia-responsable/1.0.0.json' with { type: 'json' }
import inr100 from './inr-parties-prenantes/1.0.0.json' with { type: 'json' }
import supplements100 from './supplements/1.0.0.json' with { type: 'json' }
import supplements110 from './supplements/1.1.0.json' with { type: 'json' }

/** Every published version, oldest first within an id. A published file never changes: `hashes.json` locks it. */
export const published: unknown[] = [inr100, aiResponsible100]

export const publishedSupplements: unknown[] = [supplements100, supplements110]

/** Sample answers on which evaluators may try their hand. */
export const publishedCalibrations: unknown[] = [calibration100]

/** For each version that follows another, its questions' relations to it, oldest first: `<id>/<version>.changes.json`. */
export const publishedChanges: unknown[] = []
