-- A pointer leads to something that is there, whatever order things are changed in: looked at when
-- the transaction ends, both where a pointer is written and where a thing is removed.
CREATE FUNCTION is_open(kind "TargetKind", assessment uuid, thing text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT CASE kind
    WHEN 'row' THEN EXISTS (SELECT FROM "ToolRow" WHERE id = thing::uuid
      AND "assessmentId" = assessment AND "removedAt" IS NULL)
    WHEN 'population' THEN EXISTS (SELECT FROM "Population" WHERE id = thing::uuid
      AND "assessmentId" = assessment AND "removedAt" IS NULL)
    WHEN 'document' THEN EXISTS (SELECT FROM "Document" WHERE id = thing::uuid
      AND "assessmentId" = assessment AND "removedAt" IS NULL)
    WHEN 'member' THEN EXISTS (SELECT FROM "Membership" WHERE "userId" = thing::uuid
      AND "assessmentId" = assessment AND "removedAt" IS NULL)
    WHEN 'estimate' THEN EXISTS (SELECT FROM "CoverageEstimate" WHERE id = thing::uuid
      AND "assessmentId" = assessment AND "removedAt" IS NULL)
    WHEN 'question' THEN EXISTS (SELECT FROM "OwnQuestion" WHERE "questionKey" = thing
      AND "assessmentId" = assessment AND "removedAt" IS NULL)
    ELSE true
  END
$$;

CREATE FUNCTION refuse_pointer_at_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Reference" r WHERE r."assessmentId" = NEW."assessmentId"
      AND r."holderKind" = NEW."holderKind" AND r."holderId" = NEW."holderId"
      AND r.part = NEW.part AND r."targetKind" = NEW."targetKind" AND r."targetId" = NEW."targetId")
    AND NOT is_open(NEW."targetKind", NEW."assessmentId", NEW."targetId") THEN
    RAISE EXCEPTION 'a pointer leads to a % that is not there', NEW."targetKind"
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER reference_leads_somewhere AFTER INSERT ON "Reference"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_pointer_at_nothing();

-- The arguments: kind of the thing, and the column that it is pointed at by.
CREATE FUNCTION refuse_removal_of_used() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE thing text := to_jsonb(NEW) ->> TG_ARGV[1];
BEGIN
  IF EXISTS (SELECT FROM "Reference" WHERE "assessmentId" = NEW."assessmentId"
      AND "targetKind" = TG_ARGV[0]::"TargetKind" AND "targetId" = thing)
    AND NOT is_open(TG_ARGV[0]::"TargetKind", NEW."assessmentId", thing) THEN
    RAISE EXCEPTION 'a % that is used is not removed', TG_ARGV[0]
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER row_unused AFTER UPDATE OF "removedAt" ON "ToolRow"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."removedAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_removal_of_used('row', 'id');
CREATE CONSTRAINT TRIGGER population_unused AFTER UPDATE OF "removedAt" ON "Population"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."removedAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_removal_of_used('population', 'id');
CREATE CONSTRAINT TRIGGER document_unused AFTER UPDATE OF "removedAt" ON "Document"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."removedAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_removal_of_used('document', 'id');
CREATE CONSTRAINT TRIGGER member_unused AFTER UPDATE OF "removedAt" ON "Membership"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."removedAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_removal_of_used('member', 'userId');
CREATE CONSTRAINT TRIGGER estimate_unused AFTER UPDATE OF "removedAt" ON "CoverageEstimate"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."removedAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_removal_of_used('estimate', 'id');
CREATE CONSTRAINT TRIGGER question_unused AFTER UPDATE OF "removedAt" ON "OwnQuestion"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."removedAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_removal_of_used('question', 'questionKey');
