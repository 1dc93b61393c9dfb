/** The words of public versions and of sign-off sheets, in the language of the document. */
export interface PublicationWords {
  publicVersion: string
  /** On the cover, with how many passages were left out. */
  leftOut: (count: number) => string
  passage: string
  section: string
  /** In the place of words inside a sentence, a cell or an item. */
  words: string
  signOffSheet: string
  signOffPurpose: string
  document: string
  country: string
  edition: string
  issuedOn: string
  fingerprint: string
  checkAt: string
  approvals: string
  approved: (approved: number, roles: number) => string
}

const english: PublicationWords = {
  publicVersion: 'public version',
  leftOut: (count) =>
    count === 1
      ? '1 passage was left out of this public version.'
      : `${count} passages were left out of this public version.`,
  passage: 'A passage was left out of this public version.',
  section: 'This section is not public.',
  words: '[left out]',
  signOffSheet: 'Sign-off sheet',
  signOffPurpose:
    'This sheet says which document was approved, by whom and when. Where no name stands, the person of that role signs on the line.',
  document: 'Document',
  country: 'Country',
  edition: 'Version',
  issuedOn: 'Issued on',
  fingerprint: 'Fingerprint (SHA-256)',
  checkAt: 'Can be checked at',
  approvals: 'Approvals',
  approved: (approved, roles) => `${approved} of ${roles} approvals were given in the application.`,
}

/** Words for a BCP 47 language; English where there are none of its own. */
export function publicationWords(_lang: string): PublicationWords {
  return english
}
