ALTER TABLE "User" ADD CONSTRAINT user_email_lower CHECK (email = lower(email)),
  ADD CONSTRAINT user_platform_roles CHECK
    ("platformRoles" <@ ARRAY['administrator','rso-monitor','reviewer']::text[]);
