ALTER TABLE "CoverageSetting" ADD CONSTRAINT coverage_smallest_cell CHECK
  ("smallestCell" BETWEEN 1 AND 1000);
ALTER TABLE "CoverageEstimate" ADD CONSTRAINT coverage_year CHECK (year BETWEEN 1950 AND 2100),
  ADD CONSTRAINT coverage_value CHECK
    ((content->>'kind' = 'not-measured') = (value IS NULL OR value = 'null'::jsonb));
ALTER TABLE "CoverageAdoption" ADD CONSTRAINT coverage_adoption_reasoned CHECK
  (length(btrim(reason)) > 0);
ALTER TABLE "CoverageImport" ADD CONSTRAINT coverage_import_progress CHECK (progress BETWEEN 0 AND 1),
  ADD CONSTRAINT coverage_import_result CHECK (status = 'done' OR result IS NULL
    OR result = 'null'::jsonb OR status IN ('queued','running')),
  ADD CONSTRAINT coverage_import_mapped CHECK (status = 'uploaded' OR mapping IS NOT NULL),
  ADD CONSTRAINT coverage_import_failure CHECK ((status = 'failed') = (failure <> ''));
