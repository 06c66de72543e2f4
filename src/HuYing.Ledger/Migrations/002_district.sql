-- The district: its units, people and rules. Every change bumps the revision, by which processes notice it.

CREATE TABLE district (
    id        text PRIMARY KEY,
    name      text NOT NULL,
    demo      boolean NOT NULL,
    time_zone text NOT NULL,
    revision  bigint NOT NULL DEFAULT 1
);

CREATE TABLE unit (
    id          text PRIMARY KEY,
    district_id text NOT NULL REFERENCES district,
    kind        text NOT NULL,
    parent_id   text,
    name        text NOT NULL,
    short_name  text NOT NULL
);
CREATE INDEX unit_by_district ON unit (district_id);

CREATE TABLE account (
    id             text PRIMARY KEY,
    district_id    text NOT NULL REFERENCES district,
    login          text NOT NULL UNIQUE,   -- folded to lower case and half width
    name           text NOT NULL,
    role           text NOT NULL,
    unit_id        text NOT NULL REFERENCES unit,
    paired_streets text[] NOT NULL,
    duty           text,
    password_hash  text NOT NULL,
    disabled       boolean NOT NULL DEFAULT false,
    failures       integer NOT NULL DEFAULT 0,
    locked_until   timestamptz
);
CREATE INDEX account_by_district ON account (district_id);

-- One row per login: only the hash of the token is kept.
CREATE TABLE session (
    token_hash bytea PRIMARY KEY,
    account_id text NOT NULL REFERENCES account,
    kind       text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX session_by_account ON session (account_id);

CREATE TABLE parameters (
    district_id    text NOT NULL REFERENCES district,
    version        text NOT NULL,
    effective_from date NOT NULL,
    body           json NOT NULL,
    published_by   text NOT NULL,
    published_at   timestamptz NOT NULL,
    PRIMARY KEY (district_id, version)
);

CREATE TABLE holiday_notice (
    year      integer NOT NULL,
    revision  integer NOT NULL,
    body      json NOT NULL,
    loaded_by text NOT NULL,
    loaded_at timestamptz NOT NULL,
    PRIMARY KEY (year, revision)
);

CREATE TABLE catalogue (
    district_id  text NOT NULL REFERENCES district,
    version      text NOT NULL,
    body         json NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (district_id, version)
);

-- Replies to repeated requests that do not belong to a ticket.
CREATE TABLE request (
    request_id   uuid PRIMARY KEY,
    content_hash bytea NOT NULL,
    reply        json NOT NULL,
    at           timestamptz NOT NULL
);

-- While a demonstration day is being replayed in the past, the district's real clock rings no alarm for it.
CREATE TABLE replay_lease (
    district_id text PRIMARY KEY REFERENCES district,
    until       timestamptz NOT NULL
);
