import { HTTPException } from 'hono/http-exception'
import type { FC } from 'hono/jsx'
import { matchedRoutes } from 'hono/route'
import { nameRoute } from '../../app/toegang/routes.ts'
import { AppError } from '../../domain/errors.ts'
import { answerPagina } from '../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../shared/huis.ts'
import { Linkregel } from './link.tsx'
import { Alinea, Kop1 } from './tekst.tsx'

/** Where somebody was at work, by the first part of the address. */
const KAMERS: Readonly<Record<string, string>> = {
  visie: 'Naar de visie',
  ontwikkelingen: 'Naar de gebiedsontwikkelingen',
  dossiers: 'Naar de werkvoorraad',
  zelftoets: 'Begin een zelftoets',
}

/** What went wrong, in words, and where to go from here. */
export const FoutPagina: FC<{
  readonly titel: string
  readonly tekst: string
  readonly kenmerk?: string
  /** Address of the page that went wrong; absent where only the start is open. */
  readonly pad?: string
}> = ({ titel, tekst, kenmerk, pad = '' }) => {
  const [, kamer = ''] = pad.split('/')
  const naam = Object.hasOwn(KAMERS, kamer) ? KAMERS[kamer] : undefined
  return (
    <>
      <Kop1>{titel}</Kop1>
      <Alinea>{tekst}</Alinea>
      {kenmerk !== undefined && <Alinea>Kenmerk voor de beheerder: {kenmerk}</Alinea>}
      {naam !== undefined && <Linkregel naar={`/${kamer}`}>{naam}</Linkregel>}
      <Linkregel naar="/">Naar het begin</Linkregel>
    </>
  )
}

/** What goes wrong in reading a form is no bug: it was broken, broken off, or of another site. */
const toBekend = (oorzaak: Error): Error => {
  // The only one that the middleware throws by itself.
  if (oorzaak instanceof HTTPException && oorzaak.status === 403) return new AppError('van_elders')
  const afgebroken = 'code' in oorzaak && oorzaak.code === 'ECONNRESET'
  const kapot = oorzaak instanceof TypeError && /parse body as FormData/.test(oorzaak.message)
  return afgebroken || kapot ? new AppError('onleesbaar_formulier') : oorzaak
}

const MIS = 'Er ging bij ons iets mis'
const WEG = 'Deze pagina is er niet'

interface Foutenhuis extends Huis<unknown> {
  readonly nieuwKenmerk: () => string
  readonly logFout: (
    fout: unknown,
    context: { readonly kenmerk: string; readonly pad: string },
  ) => void
}

/** What is answered when there is no page, or when making one went wrong. */
export const addFouten: AddRoutes<Foutenhuis> = (web, { opmaak, nieuwKenmerk, logFout }) => {
  web.notFound((c) =>
    answerPagina(c, opmaak, {
      titel: WEG,
      status: 404,
      los: true,
      inhoud: (
        <FoutPagina
          pad={c.req.path}
          titel={WEG}
          tekst="Misschien klopt het adres niet, of is de pagina verplaatst."
        />
      ),
    }),
  )
  web.onError((oorzaak, c) => {
    const fout = toBekend(oorzaak)
    const pad = c.req.path
    // The id of the request, when the service as a whole gave it one.
    const kenmerk = c.get('kenmerk') ?? nieuwKenmerk()
    const bekend = fout instanceof AppError && fout.status !== 500 ? fout : undefined
    if (!bekend || bekend.status > 500) logFout(fout, { kenmerk, pad: nameRoute(matchedRoutes(c)) })
    const bewaard = pad.startsWith('/zelftoets/') ? ' Uw antwoorden tot nu toe zijn bewaard.' : ''
    const wat = bekend
      ? { titel: bekend.title, tekst: bekend.detail }
      : { titel: MIS, tekst: `Probeer het later nog eens.${bewaard}`, kenmerk }
    const { body, headers } = answerPagina(c, opmaak, {
      titel: wat.titel,
      los: true,
      inhoud: <FoutPagina pad={pad} {...wat} />,
    })
    if (bekend?.wachtS !== undefined) headers.set('Retry-After', String(bekend.wachtS))
    return new Response(body, { status: bekend?.status ?? 500, headers })
  })
}
