-- The cluster's own tables: who is a member, which reminders are set, what a grain keeps.
--
-- The contract is the ADO.NET providers' (Microsoft.Orleans.*.AdoNet 10.4): names of tables, columns, query keys and
-- parameters, and their types. A provider reads OrleansQuery once, when its silo starts, and sends nothing but these
-- texts; it names no schema, so its connection says Search Path=orleans. Ours is the rest: a schema apart from the
-- ledger's, one row per grain state even when two silos write it first at once, indexes and vacuum settings, functions
-- that no search path can lead astray, and grants that let a silo change rows and nothing else.
-- Numbers of a silo's status: 3 active, 6 dead.

CREATE SCHEMA orleans;
SET LOCAL search_path = orleans, pg_temp;

CREATE TABLE OrleansQuery (
    QueryKey  varchar(64) PRIMARY KEY,
    QueryText varchar(8000) NOT NULL
);

-- Membership. A cluster's version row is the fence: who changes the list of members holds it and has seen its number.

CREATE TABLE OrleansMembershipVersionTable (
    DeploymentId varchar(150) PRIMARY KEY,
    Timestamp    timestamptz(3) NOT NULL DEFAULT now(),
    Version      integer NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

CREATE TABLE OrleansMembershipTable (
    DeploymentId varchar(150) NOT NULL REFERENCES OrleansMembershipVersionTable ON DELETE CASCADE,
    Address      varchar(45) NOT NULL,
    Port         integer NOT NULL,
    Generation   integer NOT NULL,
    SiloName     varchar(150) NOT NULL,
    HostName     varchar(150) NOT NULL,
    Status       integer NOT NULL,
    ProxyPort    integer,
    SuspectTimes varchar(8000),
    StartTime    timestamptz(3) NOT NULL,
    IAmAliveTime timestamptz(3) NOT NULL,
    PRIMARY KEY (DeploymentId, Address, Port, Generation)
-- A few rows, each updated every few seconds for years: room to do it in place, and vacuum by count.
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);

CREATE FUNCTION insert_membership_version(deployment text) RETURNS TABLE (row_count integer)
LANGUAGE plpgsql SET search_path = orleans, pg_temp AS $$
BEGIN
    INSERT INTO OrleansMembershipVersionTable (DeploymentId) VALUES (deployment) ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS row_count = ROW_COUNT;
    RETURN NEXT;
END $$;

CREATE FUNCTION insert_membership(
    deployment text, silo_address text, silo_port integer, silo_generation integer, silo_name text, host_name text,
    silo_status integer, gateway_port integer, started timestamptz, alive timestamptz, seen_version integer)
RETURNS TABLE (row_count integer)
LANGUAGE plpgsql SET search_path = orleans, pg_temp AS $$
BEGIN
    row_count := 0;
    PERFORM FROM OrleansMembershipVersionTable v
    WHERE v.DeploymentId = deployment AND v.Version = seen_version FOR UPDATE;
    IF FOUND THEN
        INSERT INTO OrleansMembershipTable (
            DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
        VALUES (
            deployment, silo_address, silo_port, silo_generation, silo_name, host_name, silo_status, gateway_port,
            started, alive)
        ON CONFLICT DO NOTHING;
        GET DIAGNOSTICS row_count = ROW_COUNT;
        UPDATE OrleansMembershipVersionTable v SET Timestamp = now(), Version = v.Version + 1
        WHERE v.DeploymentId = deployment AND row_count > 0;
    END IF;
    RETURN NEXT;
END $$;

CREATE FUNCTION update_membership(
    deployment text, silo_address text, silo_port integer, silo_generation integer, silo_status integer,
    suspected text, alive timestamptz, seen_version integer)
RETURNS TABLE (row_count integer)
LANGUAGE plpgsql SET search_path = orleans, pg_temp AS $$
BEGIN
    row_count := 0;
    PERFORM FROM OrleansMembershipVersionTable v
    WHERE v.DeploymentId = deployment AND v.Version = seen_version FOR UPDATE;
    IF FOUND THEN
        -- The silo itself may have reported since: a sign of life is never taken back.
        UPDATE OrleansMembershipTable m
        SET Status = silo_status, SuspectTimes = suspected, IAmAliveTime = greatest(m.IAmAliveTime, alive)
        WHERE m.DeploymentId = deployment AND m.Address = silo_address AND m.Port = silo_port
          AND m.Generation = silo_generation;
        GET DIAGNOSTICS row_count = ROW_COUNT;
        UPDATE OrleansMembershipVersionTable v SET Timestamp = now(), Version = v.Version + 1
        WHERE v.DeploymentId = deployment AND row_count > 0;
    END IF;
    RETURN NEXT;
END $$;

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', $$
    SELECT row_count FROM orleans.insert_membership_version(@DeploymentId)
$$),
('InsertMembershipKey', $$
    SELECT row_count FROM orleans.insert_membership(
        @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime,
        @IAmAliveTime, @Version)
$$),
('UpdateMembershipKey', $$
    SELECT row_count FROM orleans.update_membership(
        @DeploymentId, @Address, @Port, @Generation, @Status, @SuspectTimes, @IAmAliveTime, @Version)
$$),
('UpdateIAmAlivetimeKey', $$
    UPDATE orleans.OrleansMembershipTable m SET IAmAliveTime = greatest(m.IAmAliveTime, @IAmAliveTime)
    WHERE m.DeploymentId = @DeploymentId AND m.Address = @Address AND m.Port = @Port AND m.Generation = @Generation
$$),
-- The version is answered even when there is no such member.
('MembershipReadRowKey', $$
    SELECT v.DeploymentId, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort,
           m.SuspectTimes, m.StartTime, m.IAmAliveTime, v.Version
    FROM orleans.OrleansMembershipVersionTable v
    LEFT JOIN orleans.OrleansMembershipTable m
        ON m.DeploymentId = v.DeploymentId AND m.Address = @Address AND m.Port = @Port AND m.Generation = @Generation
    WHERE v.DeploymentId = @DeploymentId
$$),
('MembershipReadAllKey', $$
    SELECT v.DeploymentId, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort,
           m.SuspectTimes, m.StartTime, m.IAmAliveTime, v.Version
    FROM orleans.OrleansMembershipVersionTable v
    LEFT JOIN orleans.OrleansMembershipTable m ON m.DeploymentId = v.DeploymentId
    WHERE v.DeploymentId = @DeploymentId
$$),
('GatewaysQueryKey', $$
    SELECT m.Address, m.ProxyPort, m.Generation
    FROM orleans.OrleansMembershipTable m
    WHERE m.DeploymentId = @DeploymentId AND m.Status = @Status AND m.ProxyPort > 0
$$),
('DeleteMembershipTableEntriesKey', $$
    DELETE FROM orleans.OrleansMembershipVersionTable v WHERE v.DeploymentId = @DeploymentId
$$),
-- The dead are swept one by one, only while the row still reads as the sweeper saw it; the sweep of all at once serves
-- providers that do not know the other key.
('CleanupDefunctSiloEntryKey', $$
    DELETE FROM orleans.OrleansMembershipTable m
    WHERE m.DeploymentId = @DeploymentId AND m.Address = @Address AND m.Port = @Port AND m.Generation = @Generation
      AND m.Status = 6 AND m.StartTime = @StartTime AND m.IAmAliveTime = @IAmAliveTime
      AND coalesce(m.SuspectTimes, '') = coalesce(@SuspectTimes, '')
$$),
('CleanupDefunctSiloEntriesKey', $$
    DELETE FROM orleans.OrleansMembershipTable m
    WHERE m.DeploymentId = @DeploymentId AND m.Status = 6 AND m.StartTime < @IAmAliveTime
      AND m.IAmAliveTime < @IAmAliveTime AND coalesce(m.SuspectTimes, '') = ''
$$);

-- Reminders: alarm clocks, not the record; the ledger knows every deadline by itself.

CREATE TABLE OrleansRemindersTable (
    ServiceId    varchar(150) NOT NULL,
    GrainId      varchar(150) NOT NULL,
    ReminderName varchar(150) NOT NULL,
    StartTime    timestamptz(3) NOT NULL,
    Period       bigint NOT NULL,
    GrainHash    integer NOT NULL,
    Version      integer NOT NULL,
    PRIMARY KEY (ServiceId, GrainId, ReminderName)
-- Set anew at each step of a ticket, in place: no index knows the columns that change.
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

-- Every silo reads its ranges of hashes every few minutes.
CREATE INDEX ix_reminders_hash ON OrleansRemindersTable (ServiceId, GrainHash);

CREATE FUNCTION upsert_reminder_row(
    service text, grain text, reminder text, starts timestamptz, every bigint, hash integer)
RETURNS TABLE (version integer)
LANGUAGE sql SET search_path = orleans, pg_temp AS $$
    INSERT INTO OrleansRemindersTable AS r (
        ServiceId, GrainId, ReminderName, StartTime, Period, GrainHash, Version)
    VALUES (service, grain, reminder, starts, every, hash, 0)
    ON CONFLICT (ServiceId, GrainId, ReminderName) DO UPDATE
    SET StartTime = excluded.StartTime, Period = excluded.Period, GrainHash = excluded.GrainHash,
        Version = r.Version + 1
    RETURNING r.Version
$$;

CREATE FUNCTION delete_reminder_row(service text, grain text, reminder text, seen_version integer)
RETURNS TABLE (row_count integer)
LANGUAGE plpgsql SET search_path = orleans, pg_temp AS $$
BEGIN
    DELETE FROM OrleansRemindersTable r
    WHERE r.ServiceId = service AND r.GrainId = grain AND r.ReminderName = reminder AND r.Version = seen_version;
    GET DIAGNOSTICS row_count = ROW_COUNT;
    RETURN NEXT;
END $$;

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('UpsertReminderRowKey', $$
    SELECT version FROM orleans.upsert_reminder_row(
        @ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash)
$$),
('ReadReminderRowKey', $$
    SELECT r.GrainId, r.ReminderName, r.StartTime, r.Period, r.Version
    FROM orleans.OrleansRemindersTable r
    WHERE r.ServiceId = @ServiceId AND r.GrainId = @GrainId AND r.ReminderName = @ReminderName
$$),
('ReadReminderRowsKey', $$
    SELECT r.GrainId, r.ReminderName, r.StartTime, r.Period, r.Version
    FROM orleans.OrleansRemindersTable r
    WHERE r.ServiceId = @ServiceId AND r.GrainId = @GrainId
$$),
-- The ring of hashes as signed numbers: a range within it, and one that runs over its end.
('ReadRangeRows1Key', $$
    SELECT r.GrainId, r.ReminderName, r.StartTime, r.Period, r.Version
    FROM orleans.OrleansRemindersTable r
    WHERE r.ServiceId = @ServiceId AND r.GrainHash > @BeginHash AND r.GrainHash <= @EndHash
$$),
('ReadRangeRows2Key', $$
    SELECT r.GrainId, r.ReminderName, r.StartTime, r.Period, r.Version
    FROM orleans.OrleansRemindersTable r
    WHERE r.ServiceId = @ServiceId AND (r.GrainHash > @BeginHash OR r.GrainHash <= @EndHash)
$$),
('DeleteReminderRowKey', $$
    SELECT row_count FROM orleans.delete_reminder_row(@ServiceId, @GrainId, @ReminderName, @Version)
$$),
('DeleteReminderRowsKey', $$
    DELETE FROM orleans.OrleansRemindersTable r WHERE r.ServiceId = @ServiceId
$$);

-- Grain state. The hashes find a row, the other columns of the key say whether it is the right one.

CREATE TABLE OrleansStorage (
    GrainIdHash            integer NOT NULL,
    GrainIdN0              bigint NOT NULL,
    GrainIdN1              bigint NOT NULL,
    GrainTypeHash          integer NOT NULL,
    GrainTypeString        varchar(512) NOT NULL,
    GrainIdExtensionString varchar(512),
    ServiceId              varchar(150) NOT NULL,
    PayloadBinary          bytea,
    ModifiedOn             timestamp NOT NULL,
    Version                integer,
    CONSTRAINT one_row_per_state UNIQUE NULLS NOT DISTINCT (
        ServiceId, GrainTypeString, GrainIdN0, GrainIdN1, GrainIdExtensionString)
) WITH (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02);

CREATE INDEX ix_orleansstorage ON OrleansStorage (GrainIdHash, GrainTypeHash);

-- Answers the new version, or the one it was given when that is no longer (or, for a first write, not any more) true.
CREATE FUNCTION WriteToStorage(
    id_hash integer, id_n0 bigint, id_n1 bigint, type_hash integer, type_name text, id_extension text, service text,
    seen_version integer, payload bytea)
RETURNS TABLE (NewGrainStateVersion integer)
LANGUAGE plpgsql SET search_path = orleans, pg_temp AS $$
BEGIN
    IF seen_version IS NULL THEN
        -- A second first writer waits for the first one here, and then writes nothing.
        INSERT INTO OrleansStorage AS s (
            GrainIdHash, GrainIdN0, GrainIdN1, GrainTypeHash, GrainTypeString, GrainIdExtensionString, ServiceId,
            PayloadBinary, ModifiedOn, Version)
        VALUES (
            id_hash, id_n0, id_n1, type_hash, type_name, id_extension, service,
            payload, now() AT TIME ZONE 'utc', 1)
        ON CONFLICT DO NOTHING
        RETURNING s.Version INTO NewGrainStateVersion;
    ELSE
        UPDATE OrleansStorage s
        SET PayloadBinary = payload, ModifiedOn = now() AT TIME ZONE 'utc', Version = s.Version + 1
        WHERE s.GrainIdHash = id_hash AND s.GrainTypeHash = type_hash
          AND s.GrainIdN0 = id_n0 AND s.GrainIdN1 = id_n1 AND s.GrainTypeString = type_name
          AND s.GrainIdExtensionString IS NOT DISTINCT FROM id_extension
          AND s.ServiceId = service AND s.Version = seen_version
        RETURNING s.Version INTO NewGrainStateVersion;
        NewGrainStateVersion := coalesce(NewGrainStateVersion, seen_version);
    END IF;
    RETURN NEXT;
END $$;

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('WriteToStorageKey', $$
    SELECT NewGrainStateVersion FROM orleans.WriteToStorage(
        @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString, @GrainIdExtensionString, @ServiceId,
        @GrainStateVersion, @PayloadBinary)
$$),
('ReadFromStorageKey', $$
    SELECT s.PayloadBinary, s.ModifiedOn, s.Version
    FROM orleans.OrleansStorage s
    WHERE s.GrainIdHash = @GrainIdHash AND s.GrainTypeHash = @GrainTypeHash
      AND s.GrainIdN0 = @GrainIdN0 AND s.GrainIdN1 = @GrainIdN1 AND s.GrainTypeString = @GrainTypeString
      AND s.GrainIdExtensionString IS NOT DISTINCT FROM @GrainIdExtensionString AND s.ServiceId = @ServiceId
$$),
-- Cleared: the row stays and counts on, so that an old version can never be mistaken for a new one.
('ClearStorageKey', $$
    UPDATE orleans.OrleansStorage s
    SET PayloadBinary = NULL, ModifiedOn = now() AT TIME ZONE 'utc', Version = s.Version + 1
    WHERE s.GrainIdHash = @GrainIdHash AND s.GrainTypeHash = @GrainTypeHash
      AND s.GrainIdN0 = @GrainIdN0 AND s.GrainIdN1 = @GrainIdN1 AND s.GrainTypeString = @GrainTypeString
      AND s.GrainIdExtensionString IS NOT DISTINCT FROM @GrainIdExtensionString AND s.ServiceId = @ServiceId
      AND s.Version = @GrainStateVersion
    RETURNING s.Version AS NewGrainStateVersion
$$),
('DeleteStorageKey', $$
    DELETE FROM orleans.OrleansStorage s
    WHERE s.GrainIdHash = @GrainIdHash AND s.GrainTypeHash = @GrainTypeHash
      AND s.GrainIdN0 = @GrainIdN0 AND s.GrainIdN1 = @GrainIdN1 AND s.GrainTypeString = @GrainTypeString
      AND s.GrainIdExtensionString IS NOT DISTINCT FROM @GrainIdExtensionString AND s.ServiceId = @ServiceId
      AND s.Version = @GrainStateVersion
    RETURNING s.Version + 1 AS NewGrainStateVersion
$$);

GRANT USAGE ON SCHEMA orleans TO huying_app;
GRANT SELECT ON OrleansQuery TO huying_app;
GRANT SELECT, INSERT, UPDATE, DELETE
    ON OrleansMembershipVersionTable, OrleansMembershipTable, OrleansRemindersTable, OrleansStorage TO huying_app;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA orleans FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA orleans TO huying_app;

SET LOCAL search_path TO DEFAULT;
