-- What the application promises never to do, the database refuses too.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER step_action_append_only BEFORE UPDATE OR DELETE ON "StepAction" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER step_action_no_truncate BEFORE TRUNCATE ON "StepAction" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER output_approval_append_only BEFORE UPDATE OR DELETE ON "OutputApproval" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An issued version is frozen: only its day of approval may be filled in, once.
CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."approvedAt" IS NULL AND
     to_jsonb(NEW) - 'approvedAt' = to_jsonb(OLD) - 'approvedAt' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an issued version is frozen: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER output_version_frozen BEFORE UPDATE OR DELETE ON "OutputVersion" FOR EACH ROW EXECUTE FUNCTION refuse_version_change();

CREATE FUNCTION refuse_edition_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published methodology never changes: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER methodology_edition_frozen BEFORE UPDATE OR DELETE ON "MethodologyEdition" FOR EACH ROW EXECUTE FUNCTION refuse_edition_change();

CREATE FUNCTION refuse_repinning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."methodologyKey" <> OLD."methodologyKey" OR NEW."countryCode" <> OLD."countryCode" THEN
    RAISE EXCEPTION 'an assessment keeps its country and its methodology' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assessment_pinned BEFORE UPDATE ON "Assessment" FOR EACH ROW EXECUTE FUNCTION refuse_repinning();

ALTER TABLE "User" ADD CONSTRAINT user_email_lower CHECK (email = lower(email)),
  ADD CONSTRAINT user_platform_roles CHECK ("platformRoles" <@ ARRAY['administrator','rso-monitor','reviewer']::text[]);
ALTER TABLE "Membership" ADD CONSTRAINT membership_roles CHECK (cardinality(roles) > 0 AND
  roles <@ ARRAY['coordinator','lead-member','contributor','field-member','decision-maker','observer']::text[]);
ALTER TABLE "Step" ADD CONSTRAINT step_status CHECK (status IN ('not-started','in-progress','in-review','completed','returned','reopened'));
ALTER TABLE "StepAction" ADD CONSTRAINT step_action_known CHECK (action IN ('start','submit','complete','return','reopen','override','confirm')),
  ADD CONSTRAINT step_action_reasoned CHECK (action NOT IN ('return','reopen','override') OR length(btrim(reason)) > 0);
ALTER TABLE "Document" ADD CONSTRAINT document_confidentiality CHECK (confidentiality IN ('public','restricted','confidential'));
ALTER TABLE "Output" ADD CONSTRAINT output_sharing CHECK (sharing IN ('private','shared-with-rso','public'));
ALTER TABLE "Population" ADD CONSTRAINT population_sensitivity CHECK (sensitivity IN ('low','medium','high','very high')),
  ADD CONSTRAINT population_size CHECK ("sizeEstimate" IS NULL OR "sizeEstimate" >= 0);
ALTER TABLE "Assessment" ADD CONSTRAINT assessment_period CHECK ("referenceStart" IS NULL OR "referenceEnd" IS NULL OR "referenceStart" <= "referenceEnd");
CREATE UNIQUE INDEX population_code_once ON "Population" ("assessmentId", code) WHERE code IS NOT NULL AND "withdrawnAt" IS NULL;
CREATE INDEX document_search ON "Document" USING gin (to_tsvector('simple', title || ' ' || "originalTitle" || ' ' || issuer));
