-- The secrets of second factors are sealed from now on. Those that were stored as they are cannot be sealed here, where no
-- key is, and must not stay: their owners set up a new one at the next login.

UPDATE account SET totp_secret = NULL, totp_since = NULL, totp_step = NULL WHERE totp_secret IS NOT NULL;
DELETE FROM recovery_code;
