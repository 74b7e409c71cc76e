import { ACTION_TEXT_LENGTH, ACTION_TITLE_LENGTH } from '#app/domain/results/progress.ts'
import { TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'

export interface ActionValues {
  title: string
  evidence: string
  owner: string
  dueOn: string
}

/** The fields of one action, proposed or proposed again. */
export function ActionFields({
  values,
  errors,
}: {
  values: ActionValues
  errors?: Record<string, string> | undefined
}) {
  const p = useWords().t.progress
  return (
    <>
      <TextField
        name="title"
        label={p.action}
        maxLength={ACTION_TITLE_LENGTH}
        defaultValue={values.title}
        error={errors?.title}
      />
      <TextArea
        name="evidence"
        label={p.evidence}
        hint={p.evidenceHint}
        rows={3}
        maxLength={ACTION_TEXT_LENGTH}
        defaultValue={values.evidence}
        error={errors?.evidence}
      />
      <TextField
        name="owner"
        label={p.owner}
        hint={p.ownerHint}
        maxLength={200}
        defaultValue={values.owner}
        error={errors?.owner}
      />
      <TextField name="dueOn" label={p.dueOn} type="date" defaultValue={values.dueOn} error={errors?.dueOn} />
    </>
  )
}
