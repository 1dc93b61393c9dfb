import 'server-only'
import { cache } from 'react'
import { getAssessment } from './services/assessment/get'
import { listOutputs } from './services/output/list'
import { getStep } from './services/step/get'
import { getTool } from './services/tool/get'

/** What layout, title and page of one request all ask for, loaded once. Takes the context of `pageContext`. */
export const loadAssessment = cache(getAssessment)
export const loadOutputs = cache(listOutputs)
export const loadStep = cache(getStep)
export const loadTool = cache(getTool)
