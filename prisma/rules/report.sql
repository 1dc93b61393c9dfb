ALTER TABLE "ReportSection" ADD CONSTRAINT report_section_fold CHECK
  ("stateSequence" BETWEEN 0 AND sequence);
ALTER TABLE "ReportUpdate" ADD CONSTRAINT report_update_order CHECK (sequence > 0),
  ADD CONSTRAINT report_update_size CHECK (octet_length(content) BETWEEN 1 AND 2000000);
CREATE TRIGGER report_update_append_only BEFORE UPDATE OR DELETE ON "ReportUpdate"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "ReportComment" ADD CONSTRAINT report_comment_said CHECK
    (length(btrim(body)) > 0 OR replacement IS NOT NULL),
  ADD CONSTRAINT report_comment_decided CHECK ((status = 'open') = ("decidedAt" IS NULL));
