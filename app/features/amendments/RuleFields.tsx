import { paths } from '#app/http/paths.ts'
import { FieldError, TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { ownIds, ownTextField } from './forms.ts'
import type { AmendmentPageModel } from './page.server.ts'
import { type Typed, typedList, typedText } from './typed.ts'

interface PartProps {
  page: AmendmentPageModel
  values: Typed | undefined
}

/** Weights of the criteria asked, while no response has been submitted. */
export function Weights({ page, values, errors }: PartProps & { errors: Record<string, string> }) {
  const { t, f, lang } = useWords()
  const a = t.amendments
  const field = (name: string, standing: string) => ({
    name,
    error: errors[name],
    defaultValue: values ? typedText(values, name) : standing,
  })
  const number = (name: string, label: string, standing: string) => (
    <TextField {...field(name, standing)} label={label} inputMode="decimal" size={6} />
  )
  const list = (name: string, label: string, standing: readonly string[]) => (
    <TextField {...field(name, standing.join(', '))} label={label} optional autoComplete="off" spellCheck={false} />
  )
  return (
    <details open={Object.keys(errors).some((field) => /^(weight|minimum)\.|^(double|none)$/.test(field))}>
      <summary>{a.weightsTitle}</summary>
      <p className="hint">{a.weightsHint}</p>
      {page.criteria.map(({ id, name, weight, minimum }) => (
        <div key={id} className="row top">
          {number(`weight.${id}`, name[lang], f.amount(weight))}
          {number(`minimum.${id}`, a.minimumOf(id), minimum === null ? '' : f.amount(minimum))}
        </div>
      ))}
      {list('double', a.double, page.counted.double)}
      {list('none', a.uncounted, page.counted.none)}
    </details>
  )
}

/** Questions asked, by criterion; their wording is a page away, so that this one stays light. */
export function Scope({ page, values, error }: PartProps & { error: string | undefined }) {
  const { t, lang } = useWords()
  const a = t.amendments
  const chosen = values && typedList(values, 'scope')
  return (
    <details open={Boolean(error)} id="f-scope">
      <summary>{a.scopeTitle}</summary>
      <input type="hidden" name="scopeShown" value="yes" />
      <p className="hint">
        {a.scopeHint}{' '}
        {page.questionnaire && (
          <a href={paths.questionnaire(page.questionnaire.id, page.questionnaire.version)}>{a.seeQuestionnaire}</a>
        )}
      </p>
      <FieldError id="f-scope" error={error} />
      {page.criteria.map(({ id, name, questions }) => (
        <fieldset key={id} className="choices inline">
          <legend>{name[lang]}</legend>
          {questions.map((question) => (
            <label key={question.id} className="choice">
              <input
                type="checkbox"
                name="scope"
                value={question.id}
                defaultChecked={chosen ? chosen.includes(question.id) : question.asked}
              />
              {question.id}
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  )
}

interface OwnProps {
  own: NonNullable<AmendmentPageModel['own']>
  values: Typed | undefined
  errors: Record<string, string>
}

/** The buyer's own questions, by their places; their reasons and notes stay as they were launched. */
export function Own({ own, values, errors }: OwnProps) {
  const { t } = useWords()
  const a = t.amendments
  return (
    <details open={Object.keys(errors).some((field) => field.startsWith('own.'))}>
      <summary>{a.ownTitle}</summary>
      <input type="hidden" name="ownShown" value="yes" />
      <p className="hint">{a.ownHint}</p>
      {ownIds.map((id, index) => {
        const standing = own.find((question) => question.id === id)?.text
        const area = (lang: 'fr' | 'en', label: string) => (
          <TextArea
            name={ownTextField(id, lang)}
            label={label}
            error={errors[ownTextField(id, lang)]}
            defaultValue={values ? typedText(values, ownTextField(id, lang)) : (standing?.[lang] ?? '')}
            rows={2}
            maxLength={1000}
          />
        )
        return (
          <fieldset key={id}>
            <legend>{id}</legend>
            {area('fr', t.apart.textFr(index + 1))}
            {area('en', t.apart.textEn(index + 1))}
          </fieldset>
        )
      })}
    </details>
  )
}
