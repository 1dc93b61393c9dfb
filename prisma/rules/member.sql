ALTER TABLE "Membership" ADD CONSTRAINT membership_some_role CHECK (cardinality(roles) > 0);
