ALTER TABLE "Rendering" ADD CONSTRAINT rendering_progress CHECK (progress BETWEEN 0 AND 100),
  ADD CONSTRAINT rendering_outcome CHECK ((status = 'failed') = (failure <> '')
    AND (status <> 'done' OR "storageKey" IS NOT NULL));
