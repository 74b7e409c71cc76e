import type { ActionFunctionArgs } from '@remix-run/node'
import { setLanguage } from '#app/features/accounts/mutations.server.ts'
import { languageCookie } from '#app/http/cookies.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { localPath } from '#app/http/typed-work.server.ts'

export function loader() {
  throw notFound()
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const language = form.get('language') === 'en' ? 'en' : 'fr'
  if (context.actor) await setLanguage(context.db, { personId: context.actor.id, language })
  return seeOther(localPath(form.get('back'), paths.home), { 'Set-Cookie': languageCookie(context.env, language) })
}
