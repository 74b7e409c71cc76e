import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { PublishedQuestions } from './PublishedQuestions.tsx'
import type { PublishedQuestion } from './queries.server.ts'

interface LinkQuestionsProps {
  token: string
  page: { campaign: string; buyer: string; timeZone: string; published: PublishedQuestion[] }
}

/** Before the claim: the same notices as everybody, and how to ask. */
export function LinkQuestions({ token, page }: LinkQuestionsProps) {
  const { t } = useWords()
  const words = t.supplierQuestions
  return (
    <>
      <PageTitle
        title={words.title}
        crumbs={[{ href: paths.invitation(token), label: t.invitation.title(page.buyer) }]}
      >
        {page.campaign}
      </PageTitle>
      <PublishedQuestions questions={page.published} timeZone={page.timeZone} />
      <p>
        {words.claimToAsk} <a href={paths.claim(token)}>{t.invitation.claim}</a>
      </p>
    </>
  )
}
