-- Locks a chain of the audit trail until the transaction ends and gives its last entry. The lock comes first: what is read after it sees
-- the entry of whoever held the lock before, and both take one message instead of two while everyone else waits.
CREATE FUNCTION lock_audit_chain(wanted text) RETURNS TABLE (sequence integer, hash text) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(wanted, 7));
  RETURN QUERY SELECT entry.sequence, entry.hash FROM "AuditEntry" AS entry WHERE entry.chain = wanted ORDER BY entry.sequence DESC LIMIT 1;
END $$;
