-- What the statistics add up: one row for each figure of each unit on each day of its district (the flow: each hour).
-- Appends book differences in their own transaction, as they do with the counters; each server folds them in.

CREATE TABLE figure (
    district_id text NOT NULL,
    scope       text NOT NULL,
    day         date NOT NULL,
    unit_id     text NOT NULL,
    hour        smallint NOT NULL,
    metric      text NOT NULL,
    value       bigint NOT NULL,
    PRIMARY KEY (district_id, scope, day, unit_id, hour, metric)
) WITH (fillfactor = 80);

CREATE TABLE figure_delta (
    district_id text NOT NULL,
    scope       text NOT NULL,
    day         date NOT NULL,
    unit_id     text NOT NULL,
    hour        smallint NOT NULL,
    metric      text NOT NULL,
    amount      bigint NOT NULL
);
CREATE INDEX figure_delta_by_day ON figure_delta (district_id, scope, day);

GRANT SELECT, INSERT, UPDATE ON figure TO huying_app;
GRANT SELECT, INSERT, DELETE ON figure_delta TO huying_app;

-- What is due next, and what was missed, across departments: shares by deadline, and the faulty ones by age.
CREATE INDEX assignment_due ON assignment (due_at, ticket_number, no) WHERE open AND due_at IS NOT NULL;
CREATE INDEX assignment_faulty ON assignment (drafted_at, ticket_number, no) WHERE breached OR reworks > 2;
CREATE INDEX assignment_faulty_of ON assignment (department_id, drafted_at, ticket_number, no)
    WHERE breached OR reworks > 2;

-- The district's map as GeoJSON: checked by the application before it is stored.
CREATE TABLE district_map (
    district_id text PRIMARY KEY REFERENCES district,
    body        json NOT NULL,
    changed_by  text NOT NULL,
    changed_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON district_map TO huying_app;
