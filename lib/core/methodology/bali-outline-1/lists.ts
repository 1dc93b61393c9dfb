import type { AssessmentRole } from '@/lib/core/policy/role'

/** Option lists and role lists that several forms of this edition share. */
export const everyRole: AssessmentRole[] = [
  'coordinator',
  'lead-member',
  'contributor',
  'field-member',
  'decision-maker',
  'observer',
]
export const leadBody: AssessmentRole[] = ['coordinator', 'lead-member']

export const agreement = { yes: 'Yes', partly: 'Partly', no: 'No' }
export const level = { high: 'High', medium: 'Medium', low: 'Low' }
export const oneToFive = { '1': '1 (lowest)', '2': '2', '3': '3', '4': '4', '5': '5 (highest)' }

export const workStatus = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  done: 'Done',
  'not-found': 'Searched, not found',
}

export const findingDirection = {
  strength: 'Strength',
  weakness: 'Weakness',
  gap: 'Gap',
  'good-practice': 'Good practice',
  neutral: 'Neutral',
  unknown: 'Not clear yet',
}

export const qualityGrades = {
  A: 'A: complete register',
  B: 'B: adjusted administrative data',
  C: 'C: survey or census',
  D: 'D: partial operational data',
  E: 'E: expert estimate',
}

export const stakeholderTypes = {
  'civil-registration': 'Civil registration authority',
  statistics: 'Statistics office',
  health: 'Health',
  interior: 'Interior or home affairs',
  justice: 'Justice',
  'foreign-affairs': 'Foreign affairs',
  immigration: 'Immigration',
  'refugee-authority': 'Refugee or asylum authority',
  'identity-authority': 'Identity authority',
  education: 'Education',
  'social-welfare': 'Social welfare',
  'women-children': 'Women and children',
  'local-government': 'Local government',
  planning: 'Planning or finance',
  parliament: 'Parliament',
  judiciary: 'Judiciary',
  'human-rights': 'National human rights institution',
  'civil-society': 'Civil society',
  community: 'Community or population representative',
  religious: 'Religious or traditional authority',
  academia: 'Academia',
  'un-agency': 'United Nations agency',
  donor: 'Donor',
  igo: 'Intergovernmental organisation',
  private: 'Private sector',
}

export const sessionTypes = {
  opening: 'Opening',
  presentation: 'Presentation',
  panel: 'Panel',
  plenary: 'Plenary discussion',
  'group-work': 'Group work',
  questions: 'Questions and answers',
  break: 'Break',
  closing: 'Closing',
}

export const recommendationTypes = {
  law: 'Law',
  regulation: 'Regulation',
  procedure: 'Procedure',
  capacity: 'Capacity',
  awareness: 'Awareness',
  access: 'Cost and access',
  statistics: 'Data and statistics',
  coordination: 'Coordination',
  it: 'Information technology',
}

export const actionAreas = {
  'political-commitment': 'Political commitment',
  'public-engagement': 'Public engagement and demand',
  coordination: 'Coordination',
  'law-policy': 'Policies, legislation and regulations',
  infrastructure: 'Infrastructure and resources',
  procedures: 'Operational procedures, practices and innovations',
  statistics: 'Production, dissemination and use of vital statistics',
}
