import { z } from 'zod'
/**
 * What about a person a column tells; a record number names an entry of the register and may serve
 * to find duplicates.
 */
export const PersonalKind = z.enum(['name', 'identifier', 'contact', 'address', 'record-number'])
PersonalKind.register(z.globalRegistry, { id: 'PersonalKind' })
export type PersonalKind = z.infer<typeof PersonalKind>

const headings: [PersonalKind, RegExp][] = [
  ['contact', /\b(e ?mail|phone|mobile|telephone|tel|whatsapp|contact)\b/],
  [
    'address',
    /\b(address|street|house (no|number)|post ?code|zip|gps|latitude|longitude|adresse|direccion)\b/,
  ],
  [
    'identifier',
    /\b(national id|nid|nic|nin|ssn|passport|personal (no|number|id)|person id|identity|id card|(mother|father|parent|child|informant|head|spouse|bride|groom)s? (id|no|number)|unhcr|progres|case (no|number|id)|biometric|fingerprint|photo|uin|cedula)\b/,
  ],
  [
    'record-number',
    /^(id|uid|uuid|no|number|serial|.*\b(record|entry|registration|certificate|acte|folio|file|act) (no|nr|id|number|numero)|serial (no|number)|brn|crn)$/,
  ],
  [
    'name',
    /\b(first|last|given|family|middle|full|maiden|sur|fore)? ?(name|names|surname|forename|nom|prenom|nombre|apellido|nama)\b|^(mother|father|child|deceased|informant|spouse|bride|groom|baby)$/,
  ],
]
/** "District name" names no person. */
const places =
  /\b(area|district|province|region|state|county|commune|municipality|village|town|city|ward|block|division|upazila|island|facility|hospital|office|centre|center|place|country|group|population|event|stratum|strata|cluster|psu|ethnic|religion|language|camp|site|file|school)\b/

/**
 * Recognises a column about persons by its heading, or else by what stands in it. Null for a column
 * that is safe to read.
 */
export function personalKind(heading: string, values: readonly string[]): PersonalKind | null {
  const words = heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const byHeading = headings.find(
    ([kind, pattern]) => pattern.test(words) && !(kind === 'name' && places.test(words)),
  )
  return byHeading?.[0] ?? kindOfContent(values)
}

function kindOfContent(values: readonly string[]): PersonalKind | null {
  const filled = values.map((value) => value.trim()).filter(Boolean)
  if (filled.length < 5) return null
  const share = (pattern: RegExp) =>
    filled.filter((value) => pattern.test(value)).length / filled.length
  const distinct = new Set(filled).size / filled.length
  if (share(/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i) > 0.3) return 'contact'
  if (share(/^\+\d[\d\s()-]{7,16}$/) > 0.3) return 'contact'
  if (share(/^-?\d{1,3}\.\d{4,},\s*-?\d{1,3}\.\d{4,}$/) > 0.3) return 'address'
  if (distinct > 0.8 && share(/^\d{9,20}$/) > 0.8) return 'identifier'
  if (distinct > 0.8 && share(/^(?=.*\d)[A-Z]{1,4}[-/]?\d{6,}[A-Z]?$/i) > 0.8) return 'identifier'
  if (
    filled.length >= 10 &&
    distinct > 0.8 &&
    share(/^\p{Lu}[\p{L}'’.-]+( \p{Lu}[\p{L}'’.-]*){1,3}$/u) > 0.8
  )
    return 'name'
  return null
}
