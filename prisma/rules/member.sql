ALTER TABLE "Membership" ADD CONSTRAINT membership_some_role CHECK (cardinality(roles) > 0);
-- What needs a second person takes effect only with one, who is not the first.
ALTER TABLE "Invitation"
  ADD CONSTRAINT invitation_confirmed CHECK
    (NOT "needsConfirmation" OR "usedAt" IS NULL OR "confirmedAt" IS NOT NULL),
  ADD CONSTRAINT invitation_second_person CHECK
    ("confirmedById" IS NULL OR "invitedById" IS NULL OR "confirmedById" <> "invitedById"),
  ADD CONSTRAINT invitation_secret CHECK ((delivery = 'none') = ("tokenHash" IS NULL)),
  ADD CONSTRAINT invitation_password_gone CHECK
    ("passwordHash" IS NULL OR ("usedAt" IS NULL AND "revokedAt" IS NULL));
