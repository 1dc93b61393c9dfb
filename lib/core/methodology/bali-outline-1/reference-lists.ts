import type { Methodology } from '@/lib/core/methodology/schema'

export const events: Methodology['events'] = [
  {
    key: 'birth',
    title: 'Birth',
    definition: 'A child born alive, whatever the length of pregnancy.',
  },
  {
    key: 'late_birth',
    title: 'Late birth registration',
    definition:
      'A birth registered after the legal period; a part of birth registration with a procedure of its own.',
  },
  {
    key: 'death',
    title: 'Death',
    definition: 'The permanent end of all signs of life after a live birth.',
  },
  {
    key: 'foetal_death',
    title: 'Foetal death',
    definition: 'Death before complete expulsion, by a set gestation or weight threshold.',
  },
  { key: 'marriage', title: 'Marriage', definition: 'A union with the legal effects of marriage.' },
  { key: 'divorce', title: 'Divorce', definition: 'The final legal end of a marriage.' },
  { key: 'annulment', title: 'Annulment', definition: 'A decision that a marriage was not valid.' },
  {
    key: 'judicial_separation',
    title: 'Judicial separation',
    definition: 'A court order to live apart without ending the marriage.',
  },
  {
    key: 'adoption',
    title: 'Adoption',
    definition: 'The legal creation of a parent and child relation.',
  },
  {
    key: 'recognition',
    title: 'Recognition',
    definition: 'The legal act by which a parent accepts a child.',
  },
  {
    key: 'legitimation',
    title: 'Legitimation',
    definition: 'Giving a child born outside marriage the status of one born in marriage.',
  },
]

export const challenges: Methodology['challenges'] = [
  {
    key: 'C1',
    title: 'Community understanding and awareness',
    prompts:
      'No perceived value, unknown procedure, fear, language, custom, confusion with nationality.',
  },
  {
    key: 'C2',
    title: 'Capacity of local registrars',
    prompts:
      'Few or untrained staff, no equipment, no forms, no supervision, no budget for outreach.',
  },
  {
    key: 'C3',
    title: 'Inconsistent application of law and procedure',
    prompts:
      'Different demands by office, no procedure for non-nationals, refusals without reasons, discretion.',
  },
  {
    key: 'C4',
    title: 'Inadequate legal framework',
    prompts:
      'Exclusion of groups, unequal rules, no route for late registration, no privacy or appeal.',
  },
  {
    key: 'C5',
    title: 'Onerous cost and procedure',
    prompts: 'Fees, fines, courts, travel, many documents, many visits, waiting.',
  },
]

export const indicators: Methodology['indicators'] = [
  {
    code: 'G1',
    title: 'Birth registration completeness',
    formula:
      'births of the year registered within one year / estimated live births of the year × 100',
  },
  {
    code: 'G2',
    title: 'Registered within the legal period',
    formula: 'registrations on time / registered births × 100',
  },
  {
    code: 'G3',
    title: 'Children under five registered (SDG 16.9.1)',
    formula: 'children under five whose birth is registered / all children under five × 100',
  },
  {
    code: 'G4',
    title: 'Persons of all ages registered',
    formula: 'persons with a registered birth / population × 100',
  },
  {
    code: 'G5',
    title: 'Certificate held',
    formula: 'persons with a birth certificate / registered persons × 100',
  },
  {
    code: 'G6',
    title: 'Certificate issued',
    formula: 'certificates issued on registration / registered births × 100',
  },
  {
    code: 'G7',
    title: 'Late share',
    formula: 'births registered after one year / all birth registrations of the year × 100',
  },
  {
    code: 'G8',
    title: 'Death registration completeness',
    formula: 'deaths registered within one year / estimated deaths × 100',
  },
  {
    code: 'G9',
    title: 'Death certificate issued',
    formula: 'death certificates issued / registered deaths × 100',
  },
  {
    code: 'G10',
    title: 'Medically certified cause of death',
    formula:
      'deaths with a medical certificate of cause / deaths recorded by the health sector × 100',
  },
  {
    code: 'G11',
    title: 'Marriage registration',
    formula: 'marriages registered / marriages estimated × 100',
  },
  {
    code: 'G12',
    title: 'Divorce registration',
    formula: 'divorces registered / court orders × 100',
  },
  {
    code: 'G13',
    title: 'Adoption registration',
    formula: 'adoptions registered / court orders × 100',
  },
  { code: 'G14', title: 'Refusal rate', formula: 'refused applications / applications × 100' },
  { code: 'G15', title: 'Days from event to registration', formula: 'median of the days' },
  {
    code: 'G16',
    title: 'Gap to the national level',
    formula: 'coverage of the population − national coverage, in percentage points',
  },
  {
    code: 'G17',
    title: 'Ill-defined causes of death',
    formula: 'deaths with an ill-defined code / coded deaths × 100',
  },
  {
    code: 'G18',
    title: 'Persons without documents',
    formula: 'persons with no identity or civil document / population × 100',
  },
]
