import { writableText } from '#app/domain/text/writable-text.ts'

/** The form that a request carries, as a database and a document can hold it; the one way in which a route reads one. */
export async function readForm(request: Request): Promise<FormData> {
  return writableForm(await request.formData())
}

export function writableForm(form: FormData): FormData {
  const clean = new FormData()
  for (const [name, value] of form)
    if (typeof value === 'string') clean.append(name, writableText(value))
    else clean.append(name, value)
  return clean
}
