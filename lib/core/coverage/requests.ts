export const exportFiles = ['figures.csv', 'figures.xlsx', 'sdg.csv'] as const
