-- The figures about volunteers, kept as the money totals are: triggers turn what happened into entries that are never
-- changed, and add those to sums by scope and two times. No code path can forget, and none reads people to count them.

CREATE TRIGGER counts_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON count_entries
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
ALTER TABLE count_entries ADD CONSTRAINT count_not_ahead CHECK (effective_at <= recorded_at);
ALTER TABLE kept_counts SET (fillfactor = 60);

-- A scope's id is made of what it is about; nothing given is everything.
CREATE FUNCTION count_scope(organization uuid, region uuid, duty duty_kind) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN md5('count|' || COALESCE(organization::text, '') || '|' || COALESCE(region::text, '') || '|' || COALESCE(duty::text, ''))::uuid;

-- The account of what is about an organisation, a region with all above it, and a duty. `PERSON` counts in regions alone,
-- `MEMBER` in the organisation alone (so that somebody who belongs to two of them is one person), `ALL` in both.
CREATE FUNCTION count_account(flavour text, organization uuid, region uuid, of_duty duty_kind) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  account uuid := md5('account|' || flavour || '|' || COALESCE(organization::text, '') || '|' || region::text || '|' || COALESCE(of_duty::text, ''))::uuid;
  above uuid[];
BEGIN
  IF EXISTS (SELECT 1 FROM count_accounts WHERE id = account) THEN RETURN account; END IF;
  SELECT ancestor_ids INTO above FROM regions WHERE id = region;
  WITH wanted AS (
    SELECT NULL::uuid AS o, r AS r, d AS d FROM unnest(above || NULL::uuid) r, unnest(ARRAY[NULL::duty_kind, of_duty]) d WHERE flavour <> 'MEMBER'
    UNION SELECT organization, NULL, d FROM unnest(ARRAY[NULL::duty_kind, of_duty]) d WHERE flavour <> 'PERSON'
    UNION SELECT organization, r, NULL FROM unnest(above) r WHERE flavour <> 'PERSON'
  ),
  named AS (
    INSERT INTO count_scopes (id, organization_id, region_id, duty) SELECT count_scope(o, r, d), o, r, d FROM wanted ORDER BY 1
    ON CONFLICT (id) DO NOTHING
  )
  INSERT INTO count_accounts (id, scopes) SELECT account, array_agg(DISTINCT count_scope(o, r, d)) FROM wanted
  ON CONFLICT (id) DO NOTHING;
  RETURN account;
END $$;

-- One pass a statement; rows are taken in one order, so that two statements never wait for each other in a ring.
CREATE FUNCTION keep_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO kept_counts AS kept (scope, grain, kind, effective_from, recorded_from, slot, entry_count, amount, approximate, at_least)
  SELECT s.scope, g.grain, p.kind, g.effective_from, g.recorded_from, pg_backend_pid() % 16,
    sum(p.entry_count), sum(p.amount), sum(p.approximate), sum(p.at_least)
  FROM (
    SELECT e.account_id, e.kind, bucket_quarter(e.effective_at) AS effective_from, bucket_quarter(e.recorded_at) AS recorded_from,
      count(*) AS entry_count, sum(e.amount) AS amount,
      COALESCE(sum(sign(e.amount)) FILTER (WHERE e.precision = 'APPROXIMATE'), 0) AS approximate,
      COALESCE(sum(sign(e.amount)) FILTER (WHERE e.precision = 'AT_LEAST'), 0) AS at_least
    FROM added e GROUP BY 1, 2, 3, 4
  ) p
  JOIN count_accounts a ON a.id = p.account_id
  CROSS JOIN LATERAL unnest(a.scopes) AS s(scope)
  CROSS JOIN LATERAL (VALUES
    ('ALL'::grain, '-infinity'::timestamptz, '-infinity'::timestamptz),
    ('DAY', bucket_day(p.effective_from), bucket_day(p.recorded_from)),
    ('QUARTER', p.effective_from, p.recorded_from)
  ) AS g(grain, effective_from, recorded_from)
  GROUP BY 1, 2, 3, 4, 5
  ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (scope, grain, kind, effective_from, recorded_from, slot) DO UPDATE SET
    entry_count = kept.entry_count + excluded.entry_count, amount = kept.amount + excluded.amount,
    approximate = kept.approximate + excluded.approximate, at_least = kept.at_least + excluded.at_least;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_counts AFTER INSERT ON count_entries REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION keep_counts();

-- People ------------------------------------------------------------------------------------------------------------

CREATE FUNCTION count_volunteers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  clock timestamptz := recorded_now();
BEGIN
  WITH accounts AS MATERIALIZED (SELECT r.id, count_account('PERSON', NULL, r.id, NULL) AS account FROM (SELECT DISTINCT region_id AS id FROM added ORDER BY 1) r)
  INSERT INTO count_entries (kind, effective_at, recorded_at, account_id, amount)
  SELECT 'REGISTERED', least(v.registered_at, clock), clock, a.account, 1 FROM added v JOIN accounts a ON a.id = v.region_id;
  RETURN NULL;
END $$;
CREATE TRIGGER count_volunteers AFTER INSERT ON volunteers REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_volunteers();

-- Who moves counts elsewhere from then on, and where it was before.
CREATE FUNCTION volunteer_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  clock timestamptz := recorded_now();
BEGIN
  -- People before members, as where they are registered: so rows are taken in one order by all.
  INSERT INTO count_entries (kind, effective_at, recorded_at, account_id, amount)
  SELECT 'REGISTERED', clock, clock, count_account('PERSON', NULL, m.region, NULL), m.amount FROM (VALUES (OLD.region_id, -1), (NEW.region_id, 1)) AS m(region, amount);
  INSERT INTO count_entries (kind, effective_at, recorded_at, account_id, amount)
  SELECT 'REGISTERED', clock, clock, count_account('MEMBER', f.organization_id, m.region, NULL), m.amount
  FROM affiliations f, (VALUES (OLD.region_id, -1), (NEW.region_id, 1)) AS m(region, amount) WHERE f.volunteer_id = NEW.id AND f.until IS NULL;
  UPDATE affiliations SET region_id = NEW.region_id WHERE volunteer_id = NEW.id AND until IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER volunteer_moves AFTER UPDATE OF region_id ON volunteers FOR EACH ROW WHEN (OLD.region_id <> NEW.region_id) EXECUTE FUNCTION volunteer_moves();

CREATE FUNCTION count_affiliations() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  clock timestamptz := recorded_now();
BEGIN
  IF TG_OP = 'INSERT' THEN
    WITH accounts AS MATERIALIZED (
      SELECT c.*, count_account('MEMBER', c.organization_id, c.region_id, NULL) AS account
      FROM (SELECT DISTINCT organization_id, region_id FROM added ORDER BY 1, 2) c
    )
    INSERT INTO count_entries (kind, effective_at, recorded_at, account_id, amount)
    SELECT 'REGISTERED', least(f.since, clock), clock, a.account, 1 FROM added f JOIN accounts a USING (organization_id, region_id);
  ELSE
    INSERT INTO count_entries (kind, effective_at, recorded_at, account_id, amount)
    SELECT 'REGISTERED', least(n.until, clock), clock, count_account('MEMBER', n.organization_id, n.region_id, NULL), -1
    FROM added n JOIN gone o ON o.id = n.id WHERE o.until IS NULL AND n.until IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_affiliations_added AFTER INSERT ON affiliations REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_affiliations();
CREATE TRIGGER count_affiliations_changed AFTER UPDATE ON affiliations REFERENCING OLD TABLE AS gone NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_affiliations();

-- Teams, sites, reported numbers --------------------------------------------------------------------------------------

CREATE FUNCTION count_team() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  clock timestamptz := recorded_now();
BEGIN
  INSERT INTO count_entries (kind, effective_at, recorded_at, account_id, amount)
  SELECT 'TEAM', least(CASE WHEN NEW.disbanded_at IS NULL THEN NEW.formed_at ELSE NEW.disbanded_at END, clock), clock,
    count_account('ALL', NEW.organization_id, NEW.region_id, NULL), CASE WHEN NEW.disbanded_at IS NULL THEN 1 ELSE -1 END;
  RETURN NULL;
END $$;
CREATE TRIGGER count_team AFTER INSERT ON teams FOR EACH ROW EXECUTE FUNCTION count_team();
CREATE TRIGGER count_team_disbanded AFTER UPDATE OF disbanded_at ON teams FOR EACH ROW
  WHEN (OLD.disbanded_at IS NULL AND NEW.disbanded_at IS NOT NULL) EXECUTE FUNCTION count_team();

CREATE FUNCTION count_site() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  clock timestamptz := recorded_now();
BEGIN
  INSERT INTO count_entries (kind, effective_at, recorded_at, account_id, amount)
  SELECT 'SITE', least(CASE WHEN NEW.closed_at IS NULL THEN NEW.opened_at ELSE NEW.closed_at END, clock), clock,
    count_account('ALL', NEW.organization_id, NEW.region_id, NEW.duty), CASE WHEN NEW.closed_at IS NULL THEN 1 ELSE -1 END;
  RETURN NULL;
END $$;
CREATE TRIGGER count_site AFTER INSERT ON sites FOR EACH ROW EXECUTE FUNCTION count_site();
CREATE TRIGGER count_site_closed AFTER UPDATE OF closed_at ON sites FOR EACH ROW
  WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION count_site();

CREATE FUNCTION count_headcount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO count_entries (kind, effective_at, recorded_at, account_id, amount, precision)
  SELECT ('REPORTED_' || NEW.kind)::count_kind, NEW.effective_at, recorded_now(), count_account('ALL', NEW.organization_id, NEW.region_id, NEW.duty),
    CASE WHEN NEW.withdrawn_at IS NULL THEN NEW.amount ELSE -NEW.amount END, NEW.precision;
  RETURN NULL;
END $$;
CREATE TRIGGER count_headcount AFTER INSERT ON headcounts FOR EACH ROW EXECUTE FUNCTION count_headcount();
CREATE TRIGGER count_headcount_withdrawn AFTER UPDATE OF withdrawn_at ON headcounts FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION count_headcount();

-- Being there -------------------------------------------------------------------------------------------------------

-- What an attendance stands for, by its present state. A change takes away what the row stood for and adds what it stands
-- for now, at the times at which it happened.
CREATE FUNCTION attendance_counts(t attendances) RETURNS TABLE (kind count_kind, effective_at timestamptz, amount bigint) LANGUAGE sql IMMUTABLE AS $$
  SELECT * FROM (VALUES
    ('ON_DUTY'::count_kind, t.checked_in_at, 1::bigint),
    ('SERVED', t.checked_in_at, 1),
    ('ON_DUTY', t.checked_out_at, -1),
    ('NO_SHOW', CASE WHEN t.status = 'NO_SHOW' THEN t.starts_at END, 1),
    ('WORKED', t.checked_out_at, t.minutes),
    ('APPROVED', CASE WHEN t.status = 'APPROVED' THEN t.checked_out_at END, t.minutes)
  ) AS c(kind, effective_at, amount) WHERE c.effective_at IS NOT NULL AND c.amount <> 0
$$;

CREATE FUNCTION count_attendances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  clock timestamptz := recorded_now();
BEGIN
  IF TG_OP = 'INSERT' THEN
    WITH accounts AS MATERIALIZED (
      SELECT d.*, count_account('ALL', d.organization_id, d.region_id, d.duty) AS account
      FROM (SELECT DISTINCT organization_id, region_id, duty FROM added ORDER BY 1, 2, 3) d
    )
    INSERT INTO count_entries (kind, effective_at, recorded_at, account_id, amount)
    SELECT c.kind, least(c.effective_at, clock), clock, a.account, c.amount
    FROM added t JOIN accounts a USING (organization_id, region_id, duty) CROSS JOIN LATERAL attendance_counts(t::attendances) c;
  ELSE
    INSERT INTO count_entries (kind, effective_at, recorded_at, account_id, amount)
    SELECT c.kind, least(c.effective_at, clock), clock, count_account('ALL', c.organization_id, c.region_id, c.duty), sum(c.amount)
    FROM (
      SELECT t.organization_id, t.region_id, t.duty, n.kind, n.effective_at, n.amount FROM added t CROSS JOIN LATERAL attendance_counts(t::attendances) n
      UNION ALL SELECT t.organization_id, t.region_id, t.duty, n.kind, n.effective_at, -n.amount FROM gone t CROSS JOIN LATERAL attendance_counts(t::attendances) n
    ) c
    GROUP BY c.kind, c.effective_at, c.organization_id, c.region_id, c.duty HAVING sum(c.amount) <> 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_attendances_added AFTER INSERT ON attendances REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_attendances();
CREATE TRIGGER count_attendances_changed AFTER UPDATE ON attendances REFERENCING OLD TABLE AS gone NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_attendances();

-- A volunteer is active in a scope since the first time that he or she served in it, and counts there once.
CREATE FUNCTION count_active() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  clock timestamptz := recorded_now();
  at timestamptz := least(NEW.checked_in_at, clock);
  scopes uuid[];
BEGIN
  PERFORM 1 FROM volunteers WHERE id = NEW.volunteer_id FOR NO KEY UPDATE;
  SELECT a.scopes INTO scopes FROM count_accounts a WHERE a.id = count_account('ALL', NEW.organization_id, NEW.region_id, NEW.duty);
  WITH known AS (SELECT * FROM volunteer_activity WHERE volunteer_id = NEW.volunteer_id AND scope = ANY (scopes)),
  added AS (
    INSERT INTO volunteer_activity (volunteer_id, scope, first_at) SELECT NEW.volunteer_id, s, at FROM unnest(scopes) s
    ON CONFLICT (volunteer_id, scope) DO UPDATE SET first_at = excluded.first_at WHERE volunteer_activity.first_at > excluded.first_at RETURNING scope
  ),
  accounts AS (INSERT INTO count_accounts (id, scopes) SELECT scope, ARRAY[scope] FROM added ORDER BY 1 ON CONFLICT (id) DO NOTHING)
  INSERT INTO count_entries (kind, effective_at, recorded_at, account_id, amount)
  SELECT 'ACTIVE'::count_kind, at, clock, scope, 1 FROM added
  UNION ALL SELECT 'ACTIVE', k.first_at, clock, k.scope, -1 FROM added n JOIN known k ON k.scope = n.scope;
  RETURN NULL;
END $$;
CREATE TRIGGER count_active AFTER INSERT OR UPDATE OF checked_in_at ON attendances FOR EACH ROW WHEN (NEW.checked_in_at IS NOT NULL)
  EXECUTE FUNCTION count_active();
