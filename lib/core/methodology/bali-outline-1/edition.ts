import { define } from '@/lib/core/methodology/define'
import type { Methodology } from '@/lib/core/methodology/schema'
import { outputs } from './outputs'
import populations from './populations.json'
import questionSections from './question-sections.json'
import questions from './questions.json'
import { challenges, events, indicators } from './reference-lists'
import regionalTargets from './regional-targets.json'
import standards from './standards.json'
import { phases, steps } from './steps'
import { form01, form03, toolA, toolB, toolC, toolD } from './tools-phase-1'
import { toolE, toolF, toolG, toolH, toolI, toolJ, toolK } from './tools-phase-2'
import { form11, toolL, toolM, toolN } from './tools-phase-3'

/**
 * First edition. Names of phases, steps, tools and outputs follow the published outline; forms and
 * questions are this project's.
 */
export const edition: Methodology = define({
  key: 'bali-outline-1',
  title: 'Civil registration assessment',
  edition: 'Outline edition 1',
  provenance:
    "Based on the published outline of the Bali Process toolkit; the wording of forms and questions is this project's own.",
  language: 'en',
  phases,
  steps,
  tools: [
    form01,
    toolA,
    form03,
    toolB,
    toolC,
    toolD,
    toolE,
    toolF,
    toolG,
    toolH,
    toolI,
    toolJ,
    toolK,
    toolL,
    toolM,
    form11,
    toolN,
  ],
  outputs,
  events,
  challenges,
  populations,
  standards,
  regionalTargets,
  indicators,
  questionSections,
  questions,
})
