import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { RefusedCopy } from './CopyCampaign.tsx'

interface TemplateSeen {
  id: string
  name: string
  author: string
  savedAt: string
  questionnaire: { title: Localised; version: string }
  segment: Localised | null
  questions: number
  notes: number
  minimums: number
  evaluators: number
}

/** What a template would give a new campaign, and the name that is all it lacks. */
export function StartFromTemplate({ template, refused }: { template: TemplateSeen; refused: RefusedCopy | undefined }) {
  const { t, f, lang } = useWords()
  const w = t.templates
  const typed = refused?.values.name
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.templates(), label: w.title },
  ]
  const { questionnaire, segment } = template
  return (
    <>
      <PageTitle title={template.name} crumbs={crumbs}>
        {w.savedBy(f.day(template.savedAt), template.author)}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <dl className="facts">
        <dt>{t.launch.questionnaire}</dt>
        <dd>{t.composer.version(questionnaire.title[lang], questionnaire.version)}</dd>
        <dt>{t.launch.segment}</dt>
        <dd>{segment?.[lang] ?? t.frozen.noSegment}</dd>
        <dt>{w.columns.questions}</dt>
        <dd>{t.launch.questions(template.questions)}</dd>
        <dt>{w.holds}</dt>
        <dd>{w.held(template.minimums, template.notes, template.evaluators)}</dd>
      </dl>
      <form method="post" className="card" noValidate>
        <h2>{w.startTitle}</h2>
        <p>{w.startText}</p>
        <TextField
          name="name"
          label={t.composer.name}
          error={refused?.errors.name}
          defaultValue={typeof typed === 'string' ? typed : undefined}
          maxLength={120}
        />
        <button>{w.start}</button>
      </form>
      <form method="post">
        <p className="soft">{w.removeText}</p>
        <button className="link" name="then" value="remove">
          {w.remove}
        </button>
      </form>
    </>
  )
}
