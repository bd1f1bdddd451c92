import { MEDEWERKERS, type Recht, ROLLEN, type Rol } from './rollen.ts'

/** What each thing that can be done here asks for: one of these roles, for the gezag of what it is done to. */
export const MAG = {
  openbaar_lezen: ROLLEN,
  zelf_toetsen: ROLLEN,
  met_link_aanmelden: ROLLEN,
  eigen_zelftoets: ['initiatiefnemer'],
  eigen_kaart: ['initiatiefnemer'],
  aanvullen: ['initiatiefnemer'],
  eigen_inzending: ['initiatiefnemer'],
  bijdragen: ['adviseur'],
  eigen_aanmelding: MEDEWERKERS,
  zaken_lezen: [...MEDEWERKERS, 'systeem'],
  zaken_behandelen: ['behandelaar', 'systeem'],
  inzender_zien: ['behandelaar'],
  meelezen: ['behandelaar', 'projectleider', 'beleidsmedewerker'],
  plannen_lezen: MEDEWERKERS,
  plannen_maken: ['projectleider'],
  zaak_van_plan: ['behandelaar', 'projectleider'],
  plannen_toetsen: ['behandelaar', 'projectleider', 'systeem'],
  praktijk_lezen: [...MEDEWERKERS, 'systeem'],
  beleid_toetsen: ['beleidsmedewerker', 'systeem'],
  aanmeldingen_beheren: ['beheerder'],
  zaken_overdragen: ['beheerder'],
} as const satisfies Readonly<Record<string, readonly Rol[]>>
export type Handeling = keyof typeof MAG

const rollenVan = (handeling: Handeling): readonly Rol[] => MAG[handeling]

/** Whether anybody may, and nothing that is somebody's is touched. */
export const isOpen = (handeling: Handeling): boolean => rollenVan(handeling).includes('anoniem')

/** Whether the key in the address decides: it gives the role, and only for what it opens. */
export const isViaLink = (handeling: Handeling): boolean =>
  rollenVan(handeling).every((rol) => rol === 'initiatiefnemer' || rol === 'adviseur')

/** The gezagen for which somebody with these rights may do this; none: it is refused. */
export const gezagenFor = (handeling: Handeling, rechten: readonly Recht[]): readonly string[] => [
  ...new Set(
    rechten.filter(({ rol }) => rollenVan(handeling).includes(rol)).map(({ gezag }) => gezag),
  ),
]
