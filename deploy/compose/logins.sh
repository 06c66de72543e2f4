#!/usr/bin/env bash
# Run once by the PostgreSQL image when its volume is empty: the two logins of HuYing and its database.
set -euo pipefail

password_of() { cut -d: -f5 "/run/secrets/$1"; }

# On standard input: arguments are visible to every process of the container.
psql -X -q -v ON_ERROR_STOP=1 -U postgres -d postgres <<SQL
SET log_min_error_statement = panic;
CREATE ROLE huying_owner LOGIN PASSWORD '$(password_of owner)';
CREATE ROLE huying_app LOGIN PASSWORD '$(password_of app)';
CREATE DATABASE huying OWNER huying_owner;
REVOKE ALL ON DATABASE huying, postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE huying TO huying_app;
SQL
