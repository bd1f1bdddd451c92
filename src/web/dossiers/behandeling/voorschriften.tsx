import type { FC } from 'hono/jsx'
import { keepGeldend } from '../../../app/dossier/geldt-niet.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { OVER_VOORSCHRIFTEN, wordVoorschriftBron } from '../../../app/woorden/voorschrift.ts'
import { listVoorschriften } from '../../../domain/voorschriften.ts'
import { Alinea, Kop2, Kop3 } from '../../onderdelen/tekst.tsx'
import { RegelLinks } from '../kader/regel-link.tsx'

/** The standard conditions that go with this case if it is permitted, by subject, ready to copy. */
export const Voorschriften: FC<{ readonly dossier: Dossier }> = ({ dossier }) => {
  const { boek } = dossier
  const voorschriften = listVoorschriften(boek, keepGeldend(dossier))
  return (
    <>
      <Kop2 id="voorschriften">Voorschriften als u vergunt</Kop2>
      {voorschriften.length === 0 ? (
        <Alinea>Bij dit plan past geen van onze standaardvoorschriften.</Alinea>
      ) : (
        <>
          <Alinea>{OVER_VOORSCHRIFTEN}</Alinea>
          {[...Map.groupBy(voorschriften, ({ onderwerp }) => onderwerp)].map(
            ([onderwerp, deel]) => (
              <>
                <Kop3>{onderwerp}</Kop3>
                <ul>
                  {deel.map((voorschrift) => (
                    <li>
                      {voorschrift.tekst}{' '}
                      <span class="vt-hulp">
                        Bij <RegelLinks regels={voorschrift.regels} boek={boek} />.{' '}
                        {wordVoorschriftBron(voorschrift)}
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            ),
          )}
        </>
      )}
    </>
  )
}
