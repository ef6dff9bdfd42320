-- The rules that no code path may forget: they are kept here, by the database.

-- A statement of ours that may not take effect ends by calling this, and leaves nothing behind.
CREATE FUNCTION refuse(reason text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING MESSAGE = reason, ERRCODE = 'TZ001';
END $$;

-- Regions -----------------------------------------------------------------------------------------------------------

CREATE FUNCTION region_ancestors() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent regions;
BEGIN
  SELECT * INTO parent FROM regions WHERE id = NEW.parent_id;
  NEW.ancestor_ids := ARRAY[NEW.id] || COALESCE(parent.ancestor_ids, '{}');
  NEW.country_code := COALESCE(parent.country_code, NEW.code);
  RETURN NEW;
END $$;

CREATE TRIGGER region_ancestors BEFORE INSERT ON regions FOR EACH ROW EXECUTE FUNCTION region_ancestors();

CREATE FUNCTION region_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a region never moves: its figures hang on the tree as it was' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER region_stays BEFORE UPDATE OF id, parent_id, ancestor_ids, country_code ON regions
  FOR EACH ROW EXECUTE FUNCTION region_stays();

-- Trees have no loops -----------------------------------------------------------------------------------------------

-- One lock a tree: two moves at once could otherwise close a loop that neither of them sees.
CREATE FUNCTION tree_without_loop() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  loops boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('tree:' || TG_TABLE_NAME));
  EXECUTE format(
    'WITH RECURSIVE above AS (
       SELECT id, parent_id FROM %1$I WHERE id = $1
       UNION SELECT t.id, t.parent_id FROM %1$I t JOIN above a ON t.id = a.parent_id
     ) SELECT EXISTS (SELECT 1 FROM above WHERE id = $2)', TG_TABLE_NAME)
    INTO loops USING NEW.parent_id, NEW.id;
  IF loops THEN
    RAISE EXCEPTION 'a parent may not be below its child' USING ERRCODE = 'check_violation', CONSTRAINT = 'tree_without_loop';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER campaign_tree BEFORE INSERT OR UPDATE OF parent_id ON campaigns
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION tree_without_loop();
CREATE TRIGGER organization_tree BEFORE INSERT OR UPDATE OF parent_id ON organizations
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION tree_without_loop();

-- What may be in a row ----------------------------------------------------------------------------------------------

CREATE UNIQUE INDEX memberships_current_key ON memberships (association_id, member_id) WHERE until IS NULL;
ALTER TABLE memberships ADD CONSTRAINT membership_of_another CHECK (association_id <> member_id);

ALTER TABLE donations
  ADD CONSTRAINT donation_amount CHECK (amount_minor > 0 OR (kind = 'IN_KIND' AND amount_minor = 0)),
  ADD CONSTRAINT donation_refunded CHECK (refunded_minor >= 0 AND superseded_minor >= 0
    AND refunded_minor + superseded_minor <= amount_minor),
  ADD CONSTRAINT donation_count CHECK (gift_count >= 1 AND superseded_count BETWEEN 0 AND gift_count),
  ADD CONSTRAINT donation_covered CHECK (covered_minor BETWEEN 0 AND amount_minor AND covered_count BETWEEN 0 AND gift_count),
  ADD CONSTRAINT donation_item_is_one CHECK (granularity = 'AGGREGATE' OR (gift_count = 1 AND superseded_minor = 0)),
  ADD CONSTRAINT donation_reference CHECK (external_reference IS NULL OR platform_id IS NOT NULL),
  ADD CONSTRAINT donation_factor CHECK (factor > 0);

ALTER TABLE refunds
  ADD CONSTRAINT refund_amount CHECK (amount_minor > 0),
  ADD CONSTRAINT refund_not_ahead CHECK (effective_at <= recorded_at);

ALTER TABLE transfers
  ADD CONSTRAINT transfer_amount CHECK (amount_minor > 0),
  ADD CONSTRAINT transfer_elsewhere CHECK (from_organization_id <> to_organization_id
    OR from_campaign_id IS DISTINCT FROM to_campaign_id),
  ADD CONSTRAINT transfer_not_ahead CHECK (effective_at <= recorded_at);

ALTER TABLE disbursements
  ADD CONSTRAINT disbursement_amount CHECK (amount_minor > 0),
  ADD CONSTRAINT disbursement_not_ahead CHECK (effective_at <= recorded_at);

ALTER TABLE donation_items ADD CONSTRAINT item_quantity CHECK (quantity > 0);

-- The ledger --------------------------------------------------------------------------------------------------------

-- No row of the ledger is ever changed or taken away, whoever asks.
CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only: correct it by a reversal and a new entry' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER ledger_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

-- An account's id is made of what it combines, so that two writers at once mean the same one without asking.
ALTER TABLE ledger_entries DROP COLUMN account_id;
ALTER TABLE ledger_entries ADD COLUMN account_id uuid GENERATED ALWAYS AS (md5(
  organization_id::text || '|' || COALESCE(campaign_id::text, '') || '|' || region_id::text || '|' ||
  COALESCE(beneficiary_region_id::text, '') || '|' || COALESCE(platform_id::text, ''))::uuid) STORED;
CREATE INDEX ledger_entries_account_id_effective_at_idx ON ledger_entries (account_id, effective_at);
CREATE INDEX ledger_entries_account_id_recorded_at_idx ON ledger_entries (account_id, recorded_at);

ALTER TABLE ledger_entries
  ADD CONSTRAINT entry_not_ahead CHECK (effective_at <= recorded_at),
  ADD CONSTRAINT entry_has_a_source CHECK (num_nonnulls(donation_id, transfer_id, disbursement_id) = 1);

-- The scope under which gifts for the people of a region are totalled, wherever they were received.
CREATE FUNCTION beneficiary_scope(region uuid) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN md5('beneficiary|' || region::text)::uuid;

-- Buckets start at fixed instants (days of UTC+8, quarters of an hour), not at those of a zone whose rules may change.
CREATE FUNCTION bucket_day(at timestamptz) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN date_bin('1 day', at, '1970-01-01 00:00:00+08');
CREATE FUNCTION bucket_quarter(at timestamptz) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN date_bin('15 minutes', at, '1970-01-01 00:00:00+08');

ALTER TABLE kept_totals SET (fillfactor = 60);

-- Every entry is added to the sums of each scope it belongs to, in the statement that brought it.
-- One pass a statement, not a row; rows are taken in one order, so that two statements never wait for each other in a ring.
CREATE FUNCTION keep_totals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO accounts (id, organization_id, campaign_id, region_id, beneficiary_region_id, platform_id, scopes)
  SELECT DISTINCT ON (e.account_id)
    e.account_id, e.organization_id, e.campaign_id, e.region_id, e.beneficiary_region_id, e.platform_id,
    array_remove(ARRAY[e.account_id, e.organization_id, e.campaign_id, e.platform_id], NULL) || r.ancestor_ids ||
      COALESCE((SELECT array_agg(beneficiary_scope(above)) FROM unnest(b.ancestor_ids) AS above), '{}')
  FROM added e
  JOIN regions r ON r.id = e.region_id
  LEFT JOIN regions b ON b.id = e.beneficiary_region_id
  WHERE NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = e.account_id)
  ORDER BY e.account_id
  ON CONFLICT (id) DO NOTHING;

  INSERT INTO kept_totals AS kept (scope, grain, effective_from, recorded_from, kind, granularity, commodity, slot,
    entry_count, count, amount, reporting, approximate, at_least, last_position, last_recorded_at)
  SELECT s.scope, g.grain, g.effective_from, g.recorded_from, p.kind, p.granularity, p.commodity, pg_backend_pid() % 16,
    sum(p.entry_count), sum(p.count), sum(p.amount), sum(p.reporting), sum(p.approximate), sum(p.at_least),
    max(p.last_position), max(p.last_recorded_at)
  FROM (
    SELECT e.account_id, e.kind, e.granularity, e.commodity,
      bucket_quarter(e.effective_at) AS effective_from, bucket_quarter(e.recorded_at) AS recorded_from,
      count(*) AS entry_count, sum(e.count) AS count, sum(e.amount) AS amount, sum(e.reporting) AS reporting,
      -- A reversal takes its "about" away with it.
      COALESCE(sum(sign(e.amount)) FILTER (WHERE e.precision = 'APPROXIMATE'), 0) AS approximate,
      COALESCE(sum(sign(e.amount)) FILTER (WHERE e.precision = 'AT_LEAST'), 0) AS at_least,
      max(e.position) AS last_position, max(e.recorded_at) AS last_recorded_at
    FROM added e
    GROUP BY 1, 2, 3, 4, 5, 6
  ) p
  JOIN accounts a ON a.id = p.account_id
  CROSS JOIN LATERAL unnest(a.scopes) AS s(scope)
  CROSS JOIN LATERAL (VALUES
    ('ALL'::grain, '-infinity'::timestamptz, '-infinity'::timestamptz),
    ('DAY', bucket_day(p.effective_from), bucket_day(p.recorded_from)),
    ('QUARTER', p.effective_from, p.recorded_from)
  ) AS g(grain, effective_from, recorded_from)
  GROUP BY 1, 2, 3, 4, 5, 6, 7
  ORDER BY 1, 2, 5, 3, 4, 6, 7
  ON CONFLICT (scope, grain, kind, effective_from, recorded_from, granularity, commodity, slot) DO UPDATE SET
    entry_count = kept.entry_count + excluded.entry_count,
    count = kept.count + excluded.count,
    amount = kept.amount + excluded.amount,
    reporting = kept.reporting + excluded.reporting,
    approximate = kept.approximate + excluded.approximate,
    at_least = kept.at_least + excluded.at_least,
    last_position = greatest(kept.last_position, excluded.last_position),
    last_recorded_at = greatest(kept.last_recorded_at, excluded.last_recorded_at);
  RETURN NULL;
END $$;

CREATE TRIGGER keep_totals AFTER INSERT ON ledger_entries
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_totals();

-- Money of a currency in minor units of the reporting currency, by a frozen factor.
CREATE FUNCTION in_reporting(minor numeric, factor numeric) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN round(minor * factor)::bigint;

-- The recorded time of a statement's entries: read after the transaction got its number, and rounded up, so that
-- whoever reads at K and sees no older transaction in flight knows that nothing recorded at or before K can still come.
CREATE FUNCTION recorded_now() RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_current_xact_id();
  RETURN date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond';
END $$;
