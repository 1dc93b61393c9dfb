CREATE TRIGGER output_approval_append_only BEFORE UPDATE OR DELETE ON "OutputApproval"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An issued version is frozen: only its day of approval may be filled in, once.
CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."approvedAt" IS NULL AND
     to_jsonb(NEW) - 'approvedAt' = to_jsonb(OLD) - 'approvedAt' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an issued version is frozen: % is refused', TG_OP
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER output_version_frozen BEFORE UPDATE OR DELETE ON "OutputVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_version_change();
ALTER TABLE "OutputVersion" ADD CONSTRAINT output_version_language CHECK
  (language ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?$');
