import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { SignInForm } from '#app/features/accounts/SignInForm.tsx'
import { titleMeta } from '#app/http/meta.ts'
import { shellModel } from '#app/http/shell.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import type { Language } from '#app/i18n/formats.ts'
import { type ErrorKind, ErrorPage, errorTitle } from '#app/ui/ErrorPage.tsx'
import { WordsProvider } from '#app/ui/i18n.tsx'
import { Layout } from '#app/ui/Layout.tsx'
import stylesheet from '#app/ui/styles/all.css?url'

export const links = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export function loader({ request, context }: LoaderFunctionArgs) {
  return shellModel(request, context)
}

function Document({ lang, children }: { lang: 'fr' | 'en'; children: ReactNode }) {
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <WordsProvider lang={lang}>{children}</WordsProvider>
      </body>
    </html>
  )
}

export default function Root() {
  const shell = useLoaderData<typeof loader>()
  return (
    <Document lang={shell.lang}>
      <Layout {...shell}>
        <Outlet />
      </Layout>
    </Document>
  )
}

const kinds = new Map<number, ErrorKind>([
  [403, 'forbidden'],
  [404, 'not_found'],
  [409, 'conflict'],
  [413, 'too_large'],
  [422, 'unprocessable'],
  [429, 'rate_limited'],
])

function kindOf(error: unknown): ErrorKind {
  if (!isRouteErrorResponse(error)) return 'server'
  return kinds.get(error.status) ?? (error.status < 500 ? 'unprocessable' : 'server')
}

const needsSignIn = (error: unknown) => isRouteErrorResponse(error) && error.status === 401

/** Only a page of error comes here for its title: every route gives its own. */
export function meta({ data, error }: { data?: { lang: Language } | undefined; error?: unknown }) {
  const t = dictionary(data?.lang ?? 'fr')
  const title = needsSignIn(error) ? t.accounts.resumeTitle : errorTitle(t, kindOf(error))
  return titleMeta({ data: { title } })
}

function Fault({ requestId }: { requestId: string | null }) {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 401) return <SignInForm typed={error.data?.typed} />
  return <ErrorPage kind={kindOf(error)} requestId={requestId} />
}

export function ErrorBoundary() {
  const shell = useRouteLoaderData<typeof loader>('root')
  return (
    <Document lang={shell?.lang ?? 'fr'}>
      {shell ? (
        <Layout {...shell}>
          <Fault requestId={shell.requestId} />
        </Layout>
      ) : (
        <main className="frame">
          <Fault requestId={null} />
        </main>
      )}
    </Document>
  )
}
