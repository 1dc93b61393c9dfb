import { z } from 'zod'
import { operations } from '../contract/operation'
import { pageOf } from '../contract/page'
import { RemovalChoice } from '../removal/requests'
import { PopulationView } from './population-view'
import { NewPopulation, PopulationChange } from './requests'

export const populationOperations = operations('Populations', {
  'GET /assessments/{assessmentId}/populations': {
    summary: 'Populations in scope',
    params: z.object({ assessmentId: z.uuid() }),
    answer: pageOf(PopulationView),
  },
  'POST /assessments/{assessmentId}/populations': {
    summary: 'Take a population into scope',
    params: z.object({ assessmentId: z.uuid() }),
    body: NewPopulation,
    answer: PopulationView,
    status: 201,
  },
  'PATCH /assessments/{assessmentId}/populations/{populationId}': {
    summary: 'Change a population',
    params: z.object({ assessmentId: z.uuid(), populationId: z.uuid() }),
    body: PopulationChange,
    answer: PopulationView,
  },
  'DELETE /assessments/{assessmentId}/populations/{populationId}': {
    summary: 'Take a population out of scope, or have another take its place where it is used',
    params: z.object({ assessmentId: z.uuid(), populationId: z.uuid() }),
    query: RemovalChoice,
    status: 204,
  },
})
