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
import { shellModel } from '#app/http/shell.server.ts'
import { type ErrorKind, ErrorPage } from '#app/ui/ErrorPage.tsx'
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

function Fault({ requestId }: { requestId: string | null }) {
  const error = useRouteError()
  if (!isRouteErrorResponse(error)) return <ErrorPage kind="server" requestId={requestId} />
  if (error.status === 401) return <SignInForm typed={error.data?.typed} />
  return (
    <ErrorPage
      kind={kinds.get(error.status) ?? (error.status < 500 ? 'unprocessable' : 'server')}
      requestId={requestId}
    />
  )
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
