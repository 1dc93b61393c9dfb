export const largestReviewFile = 15 * 1024 * 1024
