import type { ReactNode } from 'react'
import { paths } from '#app/http/paths.ts'
import { useWords } from './i18n.tsx'

export interface NavigationItem {
  href: string
  label: string
  current: boolean
}

export interface LayoutProps {
  children: ReactNode
  navigation: NavigationItem[]
  person: {
    name: string
    organisation: string | null
    organisations: { id: string; name: string }[]
    organisationId: string | null
  } | null
  demo: boolean
  path: string
}

/** The frame of every page: skip link, header with the main navigation, one `main`, footer. */
export function Layout({ children, navigation, person, demo, path }: LayoutProps) {
  const { t } = useWords()
  return (
    <>
      <a className="skip" href="#main">
        {t.common.skipToContent}
      </a>
      {demo && (
        <p className="demo-banner">
          {t.common.demoBanner} <a href={paths.demo}>{t.common.demoPersonas}</a>
        </p>
      )}
      <header className="top">
        <div className="frame">
          <a className="logo" href={paths.home}>
            {t.common.productName}
          </a>
          <nav aria-label={t.common.mainNavigation}>
            {navigation.map((item) => (
              <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
                {item.label}
              </a>
            ))}
          </nav>
          <Person person={person} path={path} />
        </div>
      </header>
      <main id="main" className="frame" tabIndex={-1}>
        {children}
      </main>
      <Footer path={path} />
    </>
  )
}

function Person({ person, path }: Pick<LayoutProps, 'person' | 'path'>) {
  const { t } = useWords()
  if (!person) {
    return (
      <p className="who">
        <a href={paths.signIn}>{t.common.signIn}</a>
      </p>
    )
  }
  return (
    <div className="who">
      <span>{person.organisation ? t.common.signedInAs(person.name, person.organisation) : person.name}</span>
      {person.organisations.length > 1 && <OrganisationSwitch person={person} path={path} />}
      <form method="post" action={paths.signOut}>
        <button className="link">{t.common.signOut}</button>
      </form>
    </div>
  )
}

function OrganisationSwitch({ person }: { person: NonNullable<LayoutProps['person']>; path: string }) {
  const { t } = useWords()
  return (
    <form method="post" action={paths.organisation}>
      <select name="organisationId" aria-label={t.common.actFor} defaultValue={person.organisationId ?? undefined}>
        {person.organisations.map((organisation) => (
          <option key={organisation.id} value={organisation.id}>
            {organisation.name}
          </option>
        ))}
      </select>
      <button className="link">{t.common.change}</button>
    </form>
  )
}

function Footer({ path }: { path: string }) {
  const { t, lang } = useWords()
  const other = lang === 'fr' ? 'en' : 'fr'
  return (
    <footer className="bottom">
      <div className="frame">
        <p>{t.common.footerSource}</p>
        <form method="post" action={paths.language}>
          <input type="hidden" name="back" value={path} />
          <button
            className="link"
            name="language"
            value={other}
            lang={other}
            aria-label={`${t.common.otherLanguage} (${t.common.languageSwitch})`}
          >
            {t.common.otherLanguage}
          </button>
        </form>
        <a href={paths.questionnaires}>{t.common.questionnaires}</a>
        <a href={paths.verify}>{t.common.verify}</a>
        <a href={paths.help}>{t.common.help}</a>
        <a href={paths.accessibility}>{t.common.accessibility}</a>
      </div>
    </footer>
  )
}
