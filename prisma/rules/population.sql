ALTER TABLE "Population" ADD CONSTRAINT population_size CHECK
  ("sizeEstimate" IS NULL OR "sizeEstimate" >= 0);
CREATE UNIQUE INDEX population_code_once ON "Population" ("assessmentId", code)
  WHERE code IS NOT NULL AND "removedAt" IS NULL;
