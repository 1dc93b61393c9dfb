/**
 * Codes of populations whose members move in and out in numbers that nobody measures: methods that
 * compare two censuses do not hold for them.
 */
export const mobilePopulations: readonly string[] = [
  'P-NOM',
  'P-MIG-R',
  'P-MIG-I',
  'P-NCI',
  'P-ASY',
  'P-REF',
  'P-IDP',
  'P-RET',
  'P-ABR',
  'P-TIP',
  'P-UASC',
]
