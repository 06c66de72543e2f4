-- How to reach the complainant (003-22): sealed, one row per ticket that has it. The ticket's history holds only a salted
-- commitment, so that erasing a row leaves every chain as it is. Unlike history, these rows may be deleted: they must be.

CREATE TABLE ticket_contact (
    ticket_number bigint PRIMARY KEY,
    district_id   text NOT NULL,
    commitment    text NOT NULL,           -- as in the ticket's history
    held          boolean NOT NULL,        -- for a legal matter: neither changed nor erased
    algorithm     smallint NOT NULL,       -- 1 = AES-256-GCM, 2 = SM4-CTR with HMAC-SM3
    key_id        text NOT NULL,           -- of the key that wraps the row's own key
    wrapped_key   bytea NOT NULL,
    content       bytea NOT NULL,
    phone_index   bytea,                   -- keyed hash of the number's digits, for exact search
    recorded_at   timestamptz NOT NULL
);
CREATE INDEX ticket_contact_by_phone ON ticket_contact (phone_index, district_id) WHERE phone_index IS NOT NULL;
CREATE INDEX ticket_contact_by_age ON ticket_contact (district_id, recorded_at) WHERE NOT held;
CREATE INDEX ticket_contact_by_key ON ticket_contact (algorithm, key_id, ticket_number);

GRANT SELECT, INSERT, UPDATE, DELETE ON ticket_contact TO huying_app;
