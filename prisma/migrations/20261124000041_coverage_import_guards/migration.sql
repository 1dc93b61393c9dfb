ALTER TABLE "CoverageImport" ADD CONSTRAINT coverage_import_format CHECK (format IN ('csv','xlsx','parquet')),
  ADD CONSTRAINT coverage_import_result CHECK (status = 'done' OR result IS NULL OR result = 'null'::jsonb OR status IN ('queued','running')),
  ADD CONSTRAINT coverage_import_mapped CHECK (status = 'uploaded' OR mapping IS NOT NULL),
  ADD CONSTRAINT coverage_import_failure CHECK ((status = 'failed') = (failure <> ''));
