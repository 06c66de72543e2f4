-- How it is known who somebody is: passwords of their own, second factors, logins elsewhere, and guesses that are counted.

ALTER TABLE account
    DROP COLUMN failures,
    DROP COLUMN locked_until,
    ADD COLUMN password_kind    text NOT NULL DEFAULT 'Own',  -- Own; First: to be changed; Demo: printed for all
    ADD COLUMN password_at      timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN old_passwords    text[] NOT NULL DEFAULT '{}', -- newest first
    ADD COLUMN seen_at          timestamptz NOT NULL DEFAULT now(), -- last login; until then, since when one could
    ADD COLUMN totp_secret      bytea,
    ADD COLUMN totp_since       timestamptz, -- confirmed; until then the secret is only offered
    ADD COLUMN totp_step        bigint,      -- the last time step that was used: none is good twice
    ADD COLUMN external_issuer  text,
    ADD COLUMN external_subject text,
    ADD UNIQUE (external_issuer, external_subject);
UPDATE account a SET password_kind = 'Demo' FROM district d WHERE d.id = a.district_id AND d.demo;

CREATE TABLE recovery_code (
    account_id text NOT NULL REFERENCES account,
    code_hash  bytea NOT NULL,
    PRIMARY KEY (account_id, code_hash)
);

-- Everybody logs in once more: what is known of a session now was not noted before.
DELETE FROM session;
ALTER TABLE session
    ADD COLUMN id           uuid NOT NULL UNIQUE,  -- names it in lists; opens nothing
    ADD COLUMN seen_at      timestamptz NOT NULL,
    ADD COLUMN confirmed_at timestamptz NOT NULL,  -- when the person last proved who he is
    ADD COLUMN tries        integer NOT NULL DEFAULT 0,
    ADD COLUMN address      text,
    ADD COLUMN agent        text;

-- Guesses by what was typed, not by account: whether there is such a login must make no difference.
CREATE TABLE login_guess (
    bucket       bytea PRIMARY KEY,
    about        bytea NOT NULL,      -- sha256 of the login
    failures     integer NOT NULL,
    locked_until timestamptz,
    at           timestamptz NOT NULL
);
CREATE INDEX login_guess_by_login ON login_guess (about);

-- Where a login succeeded: strangers who lock it elsewhere do not keep its owner out from there.
CREATE TABLE login_place (
    place bytea PRIMARY KEY,
    at    timestamptz NOT NULL
);

-- What a district demands of its logins; without a row, what is shipped.
CREATE TABLE security_settings (
    district_id   text PRIMARY KEY REFERENCES district,
    factor_roles  text[] NOT NULL,   -- these need a second factor
    password_days integer,           -- a password is good for so long; null: for ever
    dormant_days  integer NOT NULL,  -- who does not log in for so long is disabled
    changed_by    text NOT NULL,
    changed_at    timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_code, login_guess, login_place TO huying_app;
GRANT SELECT, INSERT, UPDATE ON security_settings TO huying_app;
