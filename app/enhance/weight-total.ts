/** Keeps the total, the bar and the gap of a weights form in step with what is typed; the server says the same after a post. */
const form = document.querySelector<HTMLFormElement>('form[data-weights]')
const output = form?.querySelector('output')
const bar = form?.querySelector('[data-filled]')
const gap = form?.querySelector<HTMLElement>('[data-gap]')
const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2, useGrouping: false })

function total(): number {
  const inputs = form?.querySelectorAll<HTMLInputElement>('input[name^="weight."]') ?? []
  let sum = 0
  for (const { value } of inputs) sum += Number(value.trim().replace(',', '.')) || 0
  // Weights have two decimals at most: what is beyond is only binary rounding.
  return Math.round(sum * 100) / 100
}

function show(): void {
  const sum = total()
  const missing = Math.round((100 - sum) * 100) / 100
  const state = missing === 0 ? 'exact' : missing > 0 ? 'short' : 'over'
  if (output) output.value = format.format(sum)
  bar?.setAttribute('width', String(Math.min(sum, 100) * 10))
  if (!gap) return
  gap.className = `gap ${state}`
  gap.textContent = (gap.dataset[state] ?? '').replace('#', format.format(Math.abs(missing)))
}

form?.addEventListener('input', show)
show()
