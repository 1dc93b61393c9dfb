ALTER TABLE "Answer" ADD CONSTRAINT answer_value_or_gap CHECK
    (gap IS NULL OR value IS NULL OR value = 'null'::jsonb),
  ADD CONSTRAINT answer_instance CHECK (instance LIKE "questionKey" || '|%'),
  -- Who answered cannot validate.
  ADD CONSTRAINT answer_reviewer CHECK (status <> 'validated' OR "reviewedById" IS NULL
    OR NOT ("reviewedById" = ANY ("authorIds")));
ALTER TABLE "Adoption" ADD CONSTRAINT adoption_reasoned CHECK (length(btrim(reason)) > 0);
-- A decision that is taken back keeps its row, and with it the version.
ALTER TABLE "FindingDecision" ADD CONSTRAINT finding_rejected_with_reason CHECK
    (decision <> 'rejected' OR length(btrim(note)) > 0);
CREATE UNIQUE INDEX sign_off_once ON "SignOff" ("assessmentId", "sectionKey", "institutionId")
  WHERE "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX delegation_once
  ON "Delegation" ("assessmentId", "institutionId", "sectionKey", "questionKey", "userId")
  NULLS NOT DISTINCT WHERE "withdrawnAt" IS NULL;

-- An answer keeps its place and its institution.
CREATE FUNCTION refuse_answer_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.instance <> OLD.instance OR NEW."institutionId" <> OLD."institutionId"
    OR NEW."assessmentId" <> OLD."assessmentId" THEN
    RAISE EXCEPTION 'an answer keeps its place and its institution'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER answer_pinned BEFORE UPDATE ON "Answer"
  FOR EACH ROW EXECUTE FUNCTION refuse_answer_move();
CREATE TRIGGER answer_kept BEFORE DELETE ON "Answer"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
