-- Programs of other houses: whom they act as, what they may ask for, and what they may see of it.

CREATE TABLE program (
    id          text PRIMARY KEY,
    district_id text NOT NULL REFERENCES district,
    name        text NOT NULL,
    role        text NOT NULL,
    unit_id     text NOT NULL REFERENCES unit,
    scopes      text[] NOT NULL,
    fields      text[],            -- members of answers that it may see; null: all
    per_second  integer NOT NULL,
    disabled    boolean NOT NULL DEFAULT false,
    created_by  text NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    seen_at     timestamptz
);
CREATE INDEX program_by_district ON program (district_id);

-- Two at most, so that one can be exchanged without an interruption. 256 random bits need no slow hash.
CREATE TABLE program_secret (
    id         uuid PRIMARY KEY,
    program_id text NOT NULL REFERENCES program,
    hash       bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX program_secret_by_program ON program_secret (program_id);

CREATE TABLE program_token (
    token_hash bytea PRIMARY KEY,
    program_id text NOT NULL REFERENCES program,
    scopes     text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL
);
CREATE INDEX program_token_by_program ON program_token (program_id);

-- Whoever comes from a provider has no password here that would have to be changed.
ALTER TABLE session ADD COLUMN external boolean NOT NULL DEFAULT false;

-- People who were sent to a provider and have not come back yet.
CREATE TABLE external_visit (
    state_hash bytea PRIMARY KEY,
    nonce      text NOT NULL,
    verifier   text NOT NULL,
    expires_at timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON program TO huying_app;
GRANT SELECT, INSERT, DELETE ON program_secret, program_token, external_visit TO huying_app;
