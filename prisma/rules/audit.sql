CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Adds an entry to a chain of the audit trail: locks the chain until the transaction ends, then
-- reads its last entry, so what is read after the lock is the entry of whoever held it before.
-- One message instead of three, because everyone else waits meanwhile. "content" is the canonical
-- JSON of the entry up to its last member, the sequence, which only this function knows.
CREATE FUNCTION append_audit(
  entry_id uuid, wanted text, happened timestamp, actor uuid, actor_name text, what text, kind text,
  kind_id text, was jsonb, became jsonb, request text, content text
) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  previous text;
  next integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(wanted, 7));
  SELECT entry.sequence + 1, entry.hash INTO next, previous
    FROM "AuditEntry" AS entry WHERE entry.chain = wanted ORDER BY entry.sequence DESC LIMIT 1;
  next := coalesce(next, 1);
  previous := coalesce(previous, repeat('0', 64));
  INSERT INTO "AuditEntry" (id, chain, sequence, at, "actorId", "actorName", action, entity,
    "entityId", before, after, "requestId", "previousHash", hash)
  VALUES (entry_id, wanted, next, happened, actor, actor_name, what, kind,
    kind_id, was, became, request, previous,
    encode(sha256(convert_to(previous || E'\n' || content || next || '}', 'UTF8')), 'hex'));
END $$;
