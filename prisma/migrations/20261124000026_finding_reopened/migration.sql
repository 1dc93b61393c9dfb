-- A decision that is taken back keeps its row, and with it the version.
ALTER TABLE "FindingDecision" DROP CONSTRAINT finding_decision,
  ADD CONSTRAINT finding_decision CHECK (decision IN ('open','accepted','rejected')),
  ADD CONSTRAINT finding_rejected_with_reason CHECK (decision <> 'rejected' OR length(btrim(note)) > 0);
