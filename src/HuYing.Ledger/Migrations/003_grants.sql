-- What the application may do. History can be added to, never changed: no UPDATE or DELETE on events and replies.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'huying_app') THEN
        CREATE ROLE huying_app NOLOGIN;
    END IF;
END $$;

GRANT USAGE ON SCHEMA public TO huying_app;
GRANT USAGE, UPDATE ON SEQUENCE ticket_number TO huying_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO huying_app;
GRANT INSERT ON ticket, ticket_text, assignment, ticket_notice, ticket_event, ticket_command,
    counter, counter_delta, outbox, attachment TO huying_app;
GRANT UPDATE ON ticket, ticket_text, assignment, ticket_notice, counter TO huying_app;
GRANT DELETE ON counter_delta, outbox, session, replay_lease TO huying_app;
GRANT INSERT ON unit, account, session, parameters, holiday_notice, catalogue, request, replay_lease, district TO huying_app;
GRANT UPDATE ON district, unit, account, session, replay_lease TO huying_app;
REVOKE EXECUTE ON FUNCTION sort_in_search_words() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sort_in_search_words() TO huying_app;
