ALTER TABLE "Membership" ADD CONSTRAINT membership_roles CHECK (cardinality(roles) > 0 AND roles <@
  ARRAY['coordinator','lead-member','contributor','field-member','decision-maker','observer']::text[]
);
