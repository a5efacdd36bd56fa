-- Roles for a store of runs: one that writes, one that reads for panels. Run it once, as a role that may make roles,
-- in the database of the store:
--
--   psql -v schema=twin -f deploy/postgres/roles.sql postgresql://admin@host/plant
--
-- Then give each a password with \password, and name twin_writer in --store: postgresql://twin_writer@host/plant

\set ON_ERROR_STOP on
\if :{?schema}
\else
  \set schema twin
\endif

SELECT 'CREATE ROLE twin_writer LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'twin_writer') \gexec
SELECT 'CREATE ROLE twin_reader LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'twin_reader') \gexec

-- The writer owns the schema: it migrates it and makes a partition for each run.
CREATE SCHEMA IF NOT EXISTS :"schema";
ALTER SCHEMA :"schema" OWNER TO twin_writer;

-- The reader sees every table and the view twin_series, now and later, and changes nothing. Panels name tables without
-- their schema: it looks in this one.
ALTER ROLE twin_reader SET default_transaction_read_only = on;
ALTER ROLE twin_reader SET search_path = :"schema";
GRANT USAGE ON SCHEMA :"schema" TO twin_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA :"schema" TO twin_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE twin_writer IN SCHEMA :"schema" GRANT SELECT ON TABLES TO twin_reader;
