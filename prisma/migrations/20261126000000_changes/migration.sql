-- What changed, and in which transaction: a server that keeps what it read asks here, before it answers, whether that
-- still holds. A line is read for a minute and then deleted; where any are missing, the server keeps nothing.

-- Unlogged: after a crash it is empty, with another epoch, and whatever was kept is forgotten.
CREATE UNLOGGED TABLE changes (
  transaction bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
  seq bigserial NOT NULL,
  scopes uuid[] NOT NULL DEFAULT '{}',
  ids uuid[] NOT NULL DEFAULT '{}',
  lists uuid[] NOT NULL DEFAULT '{}',
  CONSTRAINT changes_pkey PRIMARY KEY (transaction, seq)
);
ALTER TABLE changes SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

CREATE UNLOGGED TABLE changes_since (
  id boolean NOT NULL DEFAULT true CONSTRAINT changes_since_pkey PRIMARY KEY CONSTRAINT changes_since_is_one CHECK (id),
  epoch uuid NOT NULL,
  transaction bigint NOT NULL
);

-- Deletes the changes of transactions before one, and answers before which there is none under way now. Those that no
-- transaction here can have made came with a dump.
CREATE FUNCTION forget_changes(before bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO changes_since AS since (epoch, transaction) VALUES (gen_random_uuid(), before)
  ON CONFLICT (id) DO UPDATE SET transaction = greatest(since.transaction, excluded.transaction);
  DELETE FROM changes WHERE transaction < before OR transaction >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint;
  RETURN pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
END $$;

-- The sums of these scopes are others now.
CREATE FUNCTION note_totals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO changes (scopes)
  SELECT array_agg(DISTINCT scope) FROM accounts a CROSS JOIN LATERAL unnest(a.scopes) AS scope
  WHERE a.id IN (SELECT account_id FROM added)
  HAVING count(*) > 0;
  RETURN NULL;
END $$;
-- By its name it comes after `keep_totals`, which makes the accounts.
CREATE TRIGGER note_totals AFTER INSERT ON ledger_entries
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_totals();

-- These rows are others now, or gone.
CREATE FUNCTION note_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO changes (ids) SELECT array_agg(id) FROM gone HAVING count(*) > 0;
  RETURN NULL;
END $$;

-- The lists below these parents are others now; that of all campaigns has none, and a name of zeros.
CREATE FUNCTION note_campaigns() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO changes (lists) VALUES (ARRAY['00000000-0000-0000-0000-000000000000'::uuid]);
  RETURN NULL;
END $$;
CREATE FUNCTION note_gifts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO changes (lists) SELECT array_agg(DISTINCT campaign_id) FROM touched WHERE campaign_id IS NOT NULL HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE FUNCTION note_changed_gifts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO changes (lists)
  SELECT array_agg(DISTINCT campaign_id) FROM (SELECT campaign_id FROM touched UNION ALL SELECT campaign_id FROM gone) AS both_of_them
  WHERE campaign_id IS NOT NULL HAVING count(*) > 0;
  RETURN NULL;
END $$;

CREATE FUNCTION note_everything() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE changes_since SET epoch = gen_random_uuid();
  RETURN NULL;
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['regions', 'organizations', 'platforms', 'campaigns'] LOOP
    EXECUTE format('CREATE TRIGGER note_changed_rows AFTER UPDATE ON %I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION note_rows()', name);
    EXECUTE format('CREATE TRIGGER note_deleted_rows AFTER DELETE ON %I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION note_rows()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['regions', 'organizations', 'platforms', 'campaigns', 'donations', 'kept_totals'] LOOP
    EXECUTE format('CREATE TRIGGER note_everything AFTER TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION note_everything()', name);
  END LOOP;
END $$;
CREATE TRIGGER note_campaigns AFTER INSERT OR UPDATE OR DELETE ON campaigns FOR EACH STATEMENT EXECUTE FUNCTION note_campaigns();
CREATE TRIGGER note_added_gifts AFTER INSERT ON donations REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_gifts();
CREATE TRIGGER note_changed_gifts AFTER UPDATE ON donations REFERENCING OLD TABLE AS gone NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_changed_gifts();
CREATE TRIGGER note_deleted_gifts AFTER DELETE ON donations REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_gifts();
