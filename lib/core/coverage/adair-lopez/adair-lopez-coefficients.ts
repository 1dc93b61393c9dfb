/**
 * Coefficients of the empirical completeness method, on the logit scale. Model 2 does without the
 * completeness of child deaths.
 */
export interface AdairLopezCoefficients {
  cdrSquared: number
  cdr: number
  over65: number
  logChildMortality: number
  childCompleteness: number
  year: number
  constant: number
}

/**
 * `published` are the four decimals of Table 2, `full` the same to more digits, recovered from the
 * predictions published with the paper.
 * Four decimals of the year coefficient move the logit by up to 0.09, so `full` is the one to use.
 * Adair and Lopez 2018, PLoS ONE 13(5):e0197047.
 */
export const adairLopezCoefficients = {
  model1_both: {
    published: {
      cdrSquared: -0.0177,
      cdr: 0.6375,
      over65: -13.8914,
      logChildMortality: -1.1136,
      childCompleteness: 2.2063,
      year: -0.0174,
      constant: 29.3677,
    },
    full: {
      cdrSquared: -0.017747263,
      cdr: 0.63753155,
      over65: -13.891439,
      logChildMortality: -1.1135851,
      childCompleteness: 2.2062843,
      year: -0.017370112,
      constant: 29.36769,
    },
  },
  model1_males: {
    published: {
      cdrSquared: -0.0174,
      cdr: 0.5957,
      over65: -12.9528,
      logChildMortality: -1.1266,
      childCompleteness: 2.003,
      year: -0.0188,
      constant: 32.3442,
    },
    full: {
      cdrSquared: -0.017434934,
      cdr: 0.59571025,
      over65: -12.953098,
      logChildMortality: -1.1265723,
      childCompleteness: 2.0029282,
      year: -0.018848096,
      constant: 32.343203,
    },
  },
  model1_females: {
    published: {
      cdrSquared: -0.0198,
      cdr: 0.6959,
      over65: -17.4154,
      logChildMortality: -1.172,
      childCompleteness: 1.9387,
      year: -0.0144,
      constant: 23.5542,
    },
    full: {
      cdrSquared: -0.019778395,
      cdr: 0.69584501,
      over65: -17.412559,
      logChildMortality: -1.1719265,
      childCompleteness: 1.9388074,
      year: -0.014379832,
      constant: 23.556305,
    },
  },
  model2_both: {
    published: {
      cdrSquared: -0.0238,
      cdr: 0.8419,
      over65: -19.6118,
      logChildMortality: -1.5135,
      year: -0.0251,
      constant: 44.3755,
      childCompleteness: 0,
    },
    full: {
      cdrSquared: -0.023843991,
      cdr: 0.84193586,
      over65: -19.611839,
      logChildMortality: -1.5135077,
      year: -0.025055822,
      constant: 44.375389,
      childCompleteness: 0,
    },
  },
  model2_males: {
    published: {
      cdrSquared: -0.0227,
      cdr: 0.762,
      over65: -17.3543,
      logChildMortality: -1.4798,
      year: -0.0265,
      constant: 47.3778,
      childCompleteness: 0,
    },
    full: {
      cdrSquared: -0.02268471,
      cdr: 0.76201914,
      over65: -17.354456,
      logChildMortality: -1.4798286,
      year: -0.02652383,
      constant: 47.375708,
      childCompleteness: 0,
    },
  },
  model2_females: {
    published: {
      cdrSquared: -0.0255,
      cdr: 0.8841,
      over65: -22.1099,
      logChildMortality: -1.5262,
      year: -0.0217,
      constant: 37.7887,
      childCompleteness: 0,
    },
    full: {
      cdrSquared: -0.02546239,
      cdr: 0.88399956,
      over65: -22.109474,
      logChildMortality: -1.5263084,
      year: -0.021662043,
      constant: 37.798039,
      childCompleteness: 0,
    },
  },
} as const satisfies Record<string, Record<'published' | 'full', AdairLopezCoefficients>>

export type AdairLopezModel = keyof typeof adairLopezCoefficients
