import type { Context } from 'hono'
import { checkBewijs } from '../../app/bewijs/verify-bewijs.ts'
import { verifyKenmerk } from '../../app/bewijs/verify-kenmerk.ts'
import { parseJson } from '../../app/invoer/read-json.ts'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import { AppError } from '../../domain/errors.ts'
import { answerPagina } from '../shared/antwoord.tsx'
import { allOf } from '../shared/formulier.ts'
import type { Veldfout } from '../shared/fouten.tsx'
import type { AddRoutes, Huis } from '../shared/huis.ts'
import { readForm } from '../shared/inzending.ts'
import { Verifieer, type VerifieerProps } from './verifieer-pagina.tsx'

const LEEG: VerifieerProps = { velden: { id: '', sha256: '', bewijs: '' }, fouten: [] }

const checkKenmerk = ({ id, sha256 }: VerifieerProps['velden']): readonly Veldfout[] => [
  ...(id === '' ? [{ veld: 'id', melding: 'Vul het kenmerk in dat op het rapport staat.' }] : []),
  ...(/^[0-9a-f]{64}$/.test(sha256)
    ? []
    : [
        {
          veld: 'sha256',
          melding: 'Vul de hele code in: 64 tekens, cijfers en de letters a tot en met f.',
        },
      ]),
]

const ONBEKEND: Veldfout = {
  veld: 'id',
  melding:
    'Wij vinden geen advies met dit kenmerk en deze code. Kijk of u ze goed hebt overgenomen. Staan ze zo op het rapport, dan klopt het rapport niet.',
}

const IS_RAPPORT: Veldfout = {
  veld: 'bestand',
  melding:
    'Dit is het rapport zelf. Open het in een PDF-lezer, bewaar de bijlage bewijs.json en kies dat bestand.',
}

const wordFouten = (fout: AppError): readonly Veldfout[] => {
  const [eerste] = fout.fouten
  return [
    {
      veld: 'bewijs',
      melding: eerste
        ? `Dit is geen bewijs van Visietoets: ${eerste.pointer || 'het geheel'} ${eerste.melding}`
        : fout.detail,
    },
  ]
}

/** Checks an advice; nothing of what is filled in is kept. */
export const addVerifieer: AddRoutes<Huis<OmgevingMetOpslag>> = (web, { omgeving, opmaak }) => {
  const show = (c: Context, props: VerifieerProps) =>
    answerPagina(c, opmaak, {
      titel: 'Klopt dit advies?',
      fouten: props.fouten,
      inhoud: <Verifieer {...props} />,
    })
  web.get('/verifieer', async (c) => {
    const { id, sha256 } = c.req.query()
    if (id === undefined && sha256 === undefined) return show(c, LEEG)
    const velden = {
      ...LEEG.velden,
      id: (id ?? '').trim(),
      sha256: (sha256 ?? '').trim().toLowerCase(),
    }
    const fouten = checkKenmerk(velden)
    if (fouten.length > 0) return show(c, { velden, fouten })
    const uitslag = await verifyKenmerk(omgeving, velden)
    return show(c, uitslag ? { velden, fouten: [], uitslag } : { velden, fouten: [ONBEKEND] })
  })
  web.post('/verifieer', async (c) => {
    const inzending = await readForm(c)
    const [bewijs = ''] = allOf(inzending.velden, 'bewijs')
    const tekst = (await inzending.bestand?.text()) ?? bewijs
    const velden = { ...LEEG.velden, bewijs }
    if (tekst.trim() === '') {
      const fouten = [{ veld: 'bewijs', melding: 'Plak het bewijs, of kies het bestand.' }]
      return show(c, { velden, fouten })
    }
    if (tekst.startsWith('%PDF-')) return show(c, { velden, fouten: [IS_RAPPORT] })
    try {
      return show(c, {
        velden,
        fouten: [],
        uitslag: await checkBewijs(omgeving, parseJson(tekst)),
      })
    } catch (fout) {
      if (!(fout instanceof AppError) || fout.status !== 400) throw fout
      return show(c, { velden, fouten: wordFouten(fout) })
    }
  })
}
