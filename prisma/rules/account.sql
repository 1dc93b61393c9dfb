ALTER TABLE "User" ADD CONSTRAINT user_email_lower CHECK (email = lower(email));
