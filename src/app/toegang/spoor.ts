import type { Toegangsgebeurtenis } from '../../domain/toegang/gebeurtenis.ts'
import type { Handeling } from '../../domain/toegang/handelingen.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Identiteit } from '../ports/aanmelddienst.ts'
import type { Sessie, Sessieregel } from '../ports/sessies.ts'

type Omgeving = Pick<OmgevingMetDossiers, 'sessies' | 'nu' | 'nieuwId'>
type Wie = Pick<Sessie, 'rechten' | 'onderwerp'>

/** Writes down, for the audit trail, what happened to whom; the name stays out of it. */
export const noteToegang = (
  { sessies, nu, nieuwId }: Omgeving,
  { rechten, onderwerp }: Wie,
  gebeurd: Pick<Toegangsgebeurtenis, 'wat' | 'sessie' | 'handeling' | 'zaak'>,
): Promise<void> =>
  sessies.note({
    ...gebeurd,
    id: nieuwId(),
    op: nu().toISOString(),
    gezagen: [...new Set(rechten.map(({ gezag }) => gezag))],
    ...(onderwerp !== undefined && { onderwerp }),
  })

/** Somebody whom the organisation knows came without a role here. */
export const noteGeweigerd = (omgeving: Omgeving, wie: Identiteit): Promise<void> =>
  noteToegang(omgeving, wie, { wat: 'aanmelding_geweigerd' })

/** Somebody signed in asked for what is of another role; once per session and kind of thing. */
export const noteRolGeweigerd = (
  omgeving: Omgeving,
  { id: sessie, ...wie }: Wie & Pick<Sessieregel, 'id'>,
  handeling: Handeling,
): Promise<void> => noteToegang(omgeving, wie, { wat: 'rol_geweigerd', sessie, handeling })

/** Somebody takes a whole case out. */
export const noteUitgenomen = (
  omgeving: Omgeving,
  { id: sessie, ...wie }: Wie & Pick<Sessieregel, 'id'>,
  { zaak, openbaar }: { readonly zaak: string; readonly openbaar: boolean },
): Promise<void> => {
  const wat = openbaar ? 'zaak_openbaar_gemaakt' : 'zaak_geexporteerd'
  return noteToegang(omgeving, wie, { wat, sessie, zaak })
}
