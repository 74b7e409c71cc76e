import { comparisonBench } from '#tests/bench/comparison.ts'
import { lineOf } from '#tests/bench/measure.ts'
import { robustnessBench } from '#tests/bench/robustness.ts'
import { savingBench } from '#tests/bench/saving.ts'

// One after the other: each line is measured beside its reference, and alone on the machine but for it.
for (const bench of [savingBench, comparisonBench, robustnessBench]) process.stdout.write(`${lineOf(await bench())}\n`)
