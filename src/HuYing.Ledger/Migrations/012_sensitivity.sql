-- Who may see what: a label on each ticket, and leaders who are paired with streets.

ALTER TABLE ticket ADD COLUMN sensitivity text NOT NULL DEFAULT 'Internal';

-- They are few, and whatever is counted has to leave them out for most people.
CREATE INDEX ticket_sensitive ON ticket (district_id, street_id) WHERE sensitivity = 'Sensitive';

-- Pairings are read with the chart, so a change of one makes a new chart.
CREATE FUNCTION pairing_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE district SET revision = revision + 1 WHERE id = NEW.district_id;
    RETURN NULL;
END $$;
CREATE TRIGGER account_paired AFTER INSERT ON account
    FOR EACH ROW WHEN (NEW.paired_streets <> '{}') EXECUTE FUNCTION pairing_changed();
CREATE TRIGGER account_paired_anew AFTER UPDATE OF paired_streets ON account
    FOR EACH ROW WHEN (NEW.paired_streets <> OLD.paired_streets) EXECUTE FUNCTION pairing_changed();
