/** Lower and upper limit of a confidence interval. */
export type Interval = readonly [lower: number, upper: number]
