interface Option {
  value: string
  label: string
}

/** What a question can be tied to in this edition. */
export interface EditionLists {
  sections: Option[]
  events: Option[]
  populations: Option[]
  challenges: Option[]
}
