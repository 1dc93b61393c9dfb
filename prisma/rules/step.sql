CREATE TRIGGER step_action_append_only BEFORE UPDATE OR DELETE ON "StepAction"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER step_action_no_truncate BEFORE TRUNCATE ON "StepAction"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "StepAction" ADD CONSTRAINT step_action_reasoned CHECK
    (action NOT IN ('return','reopen','override') OR length(btrim(reason)) > 0);
