-- What only the processes of one cluster know: they sign with it whom they speak for. Whoever can merely reach a silo's
-- port cannot sign. Two random uuids hold 244 random bits.
CREATE TABLE cluster_secret (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    secret   bytea NOT NULL
);
INSERT INTO cluster_secret (secret)
SELECT sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));
REVOKE ALL ON cluster_secret FROM PUBLIC;
GRANT SELECT ON cluster_secret TO huying_app;
