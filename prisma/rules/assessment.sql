CREATE FUNCTION refuse_edition_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published methodology never changes: % is refused', TG_OP
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER methodology_edition_frozen BEFORE UPDATE OR DELETE ON "MethodologyEdition"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION refuse_edition_change();

CREATE FUNCTION refuse_repinning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."methodologyKey" <> OLD."methodologyKey" OR NEW."countryCode" <> OLD."countryCode" THEN
    RAISE EXCEPTION 'an assessment keeps its country and its methodology'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assessment_pinned BEFORE UPDATE ON "Assessment"
  FOR EACH ROW EXECUTE FUNCTION refuse_repinning();

ALTER TABLE "Assessment" ADD CONSTRAINT assessment_period CHECK
  ("referenceStart" IS NULL OR "referenceEnd" IS NULL OR "referenceStart" <= "referenceEnd");
ALTER TABLE "Assessment" ADD CONSTRAINT assessment_output_language CHECK
  ("outputLanguage" ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?$');
