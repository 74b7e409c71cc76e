/** Puts a slider beside each weight tried, in step with its field both ways, and says the total; the field alone is sent. */
const form = document.querySelector<HTMLFormElement>('form[data-trial]')
const fields = [...(form?.querySelectorAll<HTMLInputElement>('input[name^="weight."]') ?? [])]
const output = form?.querySelector('output')
const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2, useGrouping: false })
const read = ({ value }: HTMLInputElement) => Number(value.trim().replace(',', '.')) || 0

const sliders = fields.map((field) => {
  // From 0 to 100 by 1, as a range is by itself: finer weights are typed.
  const slider = document.createElement('input')
  slider.type = 'range'
  slider.setAttribute('aria-label', field.getAttribute('aria-label') ?? '')
  field.after(slider)
  return slider
})

function show(): void {
  let sum = 0
  for (const [at, slider] of sliders.entries()) {
    const weight = fields[at] ? read(fields[at]) : 0
    slider.value = String(weight)
    slider.setAttribute('aria-valuetext', format.format(weight))
    sum += weight
  }
  sum = Math.round(sum * 100) / 100
  const state = sum === 0 ? 'zero' : sum === 100 ? 'exact' : 'scaled'
  if (output) output.value = (output.dataset[state] ?? '').replace('#', format.format(sum))
}

form?.addEventListener('input', ({ target }) => {
  const moved = sliders.indexOf(target as HTMLInputElement)
  const field = fields[moved]
  if (field) field.value = (target as HTMLInputElement).value
  show()
})
show()

// A module, so that its names are its own among those of the other scripts.
export {}
