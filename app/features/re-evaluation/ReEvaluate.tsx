import { paths } from '#app/http/paths.ts'
import { CheckboxGroup } from '#app/ui/choices.tsx'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { ErrorSummary, fieldId } from '#app/ui/ErrorSummary.tsx'
import { FieldError, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { ReEvaluationPageModel } from './queries.server.ts'
import { whoInWords, whyInWords } from './reason-words.ts'

export interface RefusedReEvaluation {
  errors: Record<string, string>
  values: Record<string, string | string[]>
}

interface ReEvaluateProps {
  page: ReEvaluationPageModel
  refused: RefusedReEvaluation | undefined
}

/** Which questions of a past campaign are asked again, why and because of whom, before a draft is made of them. */
export function ReEvaluate({ page, refused }: ReEvaluateProps) {
  const { t } = useWords()
  const w = t.reEvaluation
  const { campaign, version, rows } = page
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
  ]
  return (
    <>
      <PageTitle title={w.title} crumbs={crumbs}>
        {w.lead(campaign.name)}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <p className="note">{w.scoreMeans}</p>
      <p className="small soft">
        {w.basis} {version.past !== version.now && w.version(version.past, version.now)} {page.apart && w.apart}{' '}
        {page.unplaced > 0 && w.unplaced(page.unplaced)}
      </p>
      <Chooser page={page} />
      {rows.length === 0 ? (
        <div className="empty">
          <h2>{w.noneTitle}</h2>
          <p>{w.none}</p>
        </div>
      ) : (
        <Questions page={page} refused={refused} />
      )}
    </>
  )
}

function Chooser({ page: { campaign, suppliers, chosen } }: Pick<ReEvaluateProps, 'page'>) {
  const { t } = useWords()
  const w = t.reEvaluation
  return (
    <details className="choose">
      <summary>
        {w.change} <span className="soft">{w.chosen(chosen.length, suppliers.length)}</span>
      </summary>
      <form action={paths.reEvaluate(campaign.id)}>
        <CheckboxGroup
          name="s"
          legend={w.suppliers}
          inline
          choices={suppliers.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValues={chosen}
        />
        <button className="alt">{w.show}</button>
      </form>
    </details>
  )
}

function Questions({ page, refused }: ReEvaluateProps) {
  const words = useWords()
  const { t, lang } = words
  const w = t.reEvaluation
  const names = new Map(page.suppliers.map(({ id, name }) => [id, name]))
  const typed = refused?.values.name
  const ticked = refused && [refused.values.questions ?? []].flat()
  type Row = ReEvaluationPageModel['rows'][number]
  const columns: Column<Row>[] = [
    {
      key: 'id',
      header: w.columns.again,
      cell: ({ id, preset }) => (
        <label className="choice">
          <input
            type="checkbox"
            name="questions"
            value={id}
            defaultChecked={ticked ? ticked.includes(id) : preset}
            aria-describedby={refused?.errors.questions ? `${fieldId('questions')}-error` : undefined}
          />
          <span className="nowrap">{id}</span>
        </label>
      ),
    },
    { key: 'question', header: w.columns.question, sentence: true, cell: ({ question }) => question[lang] },
    { key: 'why', header: w.columns.why, sentence: true, cell: ({ reasons }) => whyInWords(reasons, words) },
    { key: 'who', header: w.columns.who, sentence: true, cell: ({ reasons }) => whoInWords(reasons, names, words) },
  ]
  return (
    <form method="post" noValidate>
      <div id={fieldId('questions')} tabIndex={-1}>
        <FieldError id={fieldId('questions')} error={refused?.errors.questions} />
        <DataTable
          caption={w.caption(page.rows.length, page.asked)}
          columns={columns}
          rows={page.rows}
          rowKey={({ id }) => id}
        />
      </div>
      <TextField
        name="name"
        label={w.name}
        hint={w.keeps}
        maxLength={120}
        defaultValue={typeof typed === 'string' ? typed : w.nameOf(page.campaign.name).slice(0, 120)}
        error={refused?.errors.name}
      />
      <p className="actions">
        <button>{w.create}</button>
      </p>
    </form>
  )
}
