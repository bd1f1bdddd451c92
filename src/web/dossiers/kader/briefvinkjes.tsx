import type { FC } from 'hono/jsx'
import { listBeantwoord } from '../../../app/brief/adviezen.ts'
import type { Briefzin } from '../../../app/brief/briefzin.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { Optie } from '../../onderdelen/veldrand.tsx'

/** What advisers answered, above a letter that asks what it asks whatever they said. */
export const Beantwoord: FC<{ readonly dossier: Dossier }> = ({ dossier }) => {
  const zinnen = listBeantwoord(dossier)
  return zinnen.length === 0 ? null : (
    <div class="vt-niet-afdrukken">
      {zinnen.map((zin) => (
        <Alinea>{zin}</Alinea>
      ))}
      <Alinea>
        <strong>Kijk of de brief daarmee klopt</strong>, ook met wat u vraagt aan te passen.
      </Alinea>
    </div>
  )
}

/** What was said in the case already of what a sentence asks. */
export const Briefwenk: FC<{ readonly letOp: string | undefined }> = ({ letOp }) =>
  letOp === undefined ? null : <em class="vt-niet-afdrukken"> Let op: {letOp}</em>

/** Sentences that stand in a letter only when somebody ticks them; `deel` is the number of their part of it. */
export const Briefvinkjes: FC<{
  readonly zinnen: readonly Briefzin[]
  readonly aangevinkt: ReadonlySet<string>
  readonly deel: number
}> = ({ zinnen, aangevinkt, deel }) => (
  <>
    {zinnen.map(({ sleutel, tekst, grond, letOp }, i) => (
      <Optie
        naam="mee"
        waarde={sleutel}
        soort="checkbox"
        aan={aangevinkt.has(sleutel)}
        id={`mee-${deel}-${i}`}
      >
        {tekst}
        {grond !== undefined && <em class="vt-niet-afdrukken"> ({grond})</em>}
        <Briefwenk letOp={letOp} />
      </Optie>
    ))}
  </>
)
