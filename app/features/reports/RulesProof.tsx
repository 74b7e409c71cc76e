import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import type { OpenedVersion } from './disclosure.server.ts'

interface RulesProofProps {
  proof: {
    versions: OpenedVersion[]
    receipt: { sequence: number; version: number; commitment: string } | null
  }
  invitationId: string
}

/** That the rules are those of the launch: each commitment computed again, and the one of the supplier's receipt. */
export function RulesProof({ proof, invitationId }: RulesProofProps) {
  const { t, f } = useWords()
  const d = t.debriefing
  const { versions, receipt } = proof
  const named = receipt && versions.find(({ version }) => version === receipt.version)
  const fits = named?.commitment === receipt?.commitment
  const columns: Column<OpenedVersion>[] = [
    { key: 'version', header: d.proofVersion, cell: ({ version }) => f.integer(version) },
    {
      key: 'opens',
      header: d.proofOpens,
      cell: ({ opens }) => <strong>{d.opens[opens === null ? 'withheld' : opens ? 'yes' : 'no']}</strong>,
    },
    { key: 'commitment', header: d.proofCommitment, cell: ({ commitment }) => <code>{commitment}</code> },
  ]
  return (
    <section id="proof">
      <h2>{d.proofTitle}</h2>
      <p>{d.proofLead}</p>
      <DataTable
        caption={d.proofCaption}
        captionHidden
        columns={columns}
        rows={versions}
        rowKey={({ version }) => String(version)}
      />
      {receipt && (
        <p className={fits ? 'note' : 'error-summary'}>
          {fits ? d.receiptFits(receipt.sequence, receipt.version) : d.receiptDiffers(receipt.sequence)}
        </p>
      )}
      <p className="actions">
        <a href={paths.requestDisclosure(invitationId)}>{d.proofFile}</a>
        <a href={paths.verify}>{d.proofVerify}</a>
      </p>
    </section>
  )
}
