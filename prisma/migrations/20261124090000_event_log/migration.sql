-- The log of events. A write puts its event into the outbox, in its own statement; `sequence_events` gives what has been
-- committed its place in the log. A number taken by a writer would be no place: 1 may be committed after 2 was read.

-- The table so far becomes the outbox: what is in it gets its place as everything else does.
ALTER TABLE events RENAME TO event_outbox;
ALTER TABLE event_outbox RENAME COLUMN position TO seq;
ALTER TABLE event_outbox RENAME CONSTRAINT events_pkey TO event_outbox_pkey;
ALTER SEQUENCE events_position_seq RENAME TO event_outbox_seq_seq;
DROP INDEX events_id_key, events_organization_id_position_idx, events_campaign_id_position_idx;
ALTER TABLE event_outbox
  ADD COLUMN organization_ids uuid[],
  ADD COLUMN campaign_ids uuid[],
  ADD COLUMN region_id uuid,
  ADD COLUMN private boolean NOT NULL DEFAULT false;
UPDATE event_outbox e SET
  organization_ids = array_remove(ARRAY[organization_id, (payload ->> 'toOrganizationId')::uuid], NULL),
  campaign_ids = array_remove(ARRAY[campaign_id, (payload ->> 'toCampaignId')::uuid], NULL),
  region_id = COALESCE((SELECT region_id FROM campaigns WHERE id = e.campaign_id), (SELECT region_id FROM organizations WHERE id = e.organization_id)),
  private = type LIKE 'key.%' OR type LIKE 'application.%' OR type = 'campaign.created'
    OR EXISTS (SELECT 1 FROM campaigns WHERE id = e.campaign_id AND status = 'DRAFT');
ALTER TABLE event_outbox DROP COLUMN organization_id, DROP COLUMN campaign_id;
-- It is emptied as fast as it fills.
ALTER TABLE event_outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

CREATE TABLE event_head (
  id boolean NOT NULL DEFAULT true CONSTRAINT event_head_pkey PRIMARY KEY CONSTRAINT event_head_is_one CHECK (id),
  position bigint NOT NULL
);
INSERT INTO event_head (position) VALUES (0);

CREATE TABLE events (
  position bigint NOT NULL,
  id uuid NOT NULL,
  type text NOT NULL,
  occurred_at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  application_id uuid,
  organization_ids uuid[],
  campaign_ids uuid[],
  region_ids uuid[],
  private boolean NOT NULL,
  subject_id uuid NOT NULL,
  payload jsonb NOT NULL,
  CONSTRAINT events_pkey PRIMARY KEY (position)
) PARTITION BY RANGE (position);

-- For those who follow one campaign or organisation from far back.
CREATE INDEX events_campaign_ids_idx ON events USING gin (campaign_ids);
CREATE INDEX events_organization_ids_idx ON events USING gin (organization_ids);

-- Half a million events a partition: what is forgotten is dropped whole.
CREATE FUNCTION event_partition(place bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (place - 1) / 500000;

-- Makes sure that the log has room for a position. Attached, not created in place: readers go on meanwhile.
CREATE FUNCTION make_event_partition(place bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  number bigint := event_partition(place);
  name text := 'events_' || number;
BEGIN
  IF to_regclass(name) IS NOT NULL THEN RETURN; END IF;
  EXECUTE format('CREATE TABLE %I (LIKE events INCLUDING ALL)', name);
  EXECUTE format('ALTER TABLE events ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%s)', name, number * 500000 + 1, (number + 1) * 500000 + 1);
END $$;

SELECT make_event_partition(1);

-- What changed the figures of a campaign is told once more as that, for it and for the campaigns above it. The ledger's
-- own trigger says so, so that no code path can forget; `sequence_events` makes one event of many.
CREATE FUNCTION announce_totals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, region_id, subject_id)
  SELECT gen_random_uuid(), 'campaign.totals_changed', e.recorded_at, e.recorded_at, ARRAY[c.organization_id], ARRAY[c.id], c.region_id, c.id
  FROM (
    WITH RECURSIVE touched AS (
      SELECT campaign_id AS id, max(recorded_at) AS recorded_at FROM added WHERE campaign_id IS NOT NULL GROUP BY 1
    ),
    above AS (
      SELECT id, recorded_at FROM touched
      UNION SELECT c.parent_id, a.recorded_at FROM above a JOIN campaigns c ON c.id = a.id WHERE c.parent_id IS NOT NULL
    )
    SELECT id, max(recorded_at) AS recorded_at FROM above GROUP BY 1
  ) e
  JOIN campaigns c ON c.id = e.id
  ORDER BY c.id;
  RETURN NULL;
END $$;

CREATE TRIGGER announce_totals AFTER INSERT ON ledger_entries
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION announce_totals();

-- Gives the next events their positions, `most` at a time; answers how far the log goes, and how many it took out of the
-- outbox. Whoever holds the head's row is the only one; a statement begun after that sees everything that was committed
-- before. Positions have no gaps, and what a writer saw done when it wrote comes before what it wrote.
CREATE FUNCTION sequence_events(most int, OUT head bigint, OUT taken bigint) LANGUAGE plpgsql AS $$
DECLARE
  added bigint;
BEGIN
  taken := 0;
  IF NOT EXISTS (SELECT 1 FROM event_outbox) THEN
    SELECT h.position INTO head FROM event_head h;
    RETURN;
  END IF;
  SELECT h.position INTO head FROM event_head h FOR UPDATE;
  PERFORM make_event_partition(head + most);
  WITH gone AS (
    DELETE FROM event_outbox WHERE seq IN (SELECT seq FROM event_outbox ORDER BY seq LIMIT most) RETURNING *
  ),
  told AS (
    SELECT * FROM gone WHERE type <> 'campaign.totals_changed'
    UNION ALL
    (SELECT DISTINCT ON (subject_id) * FROM gone WHERE type = 'campaign.totals_changed' ORDER BY subject_id, seq DESC)
  ),
  written AS (
    INSERT INTO events (position, id, type, occurred_at, recorded_at, application_id, organization_ids, campaign_ids, region_ids, private, subject_id, payload)
    SELECT head + row_number() OVER (ORDER BY (t.type = 'campaign.totals_changed'), t.seq), t.id, t.type, t.occurred_at, t.recorded_at, t.application_id,
      t.organization_ids, t.campaign_ids, COALESCE(r.ancestor_ids, '{}'), t.private, t.subject_id, t.payload
    FROM told t LEFT JOIN regions r ON r.id = t.region_id
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM gone), (SELECT count(*) FROM written) INTO taken, added;
  head := head + added;
  UPDATE event_head SET position = head;
END $$;

-- Drops whole partitions: those whose last event was recorded before `oldest`, and those beyond the last `most` events.
-- The one that is written to stays. Answers how many were dropped.
-- Writers and readers do not wait for it long: it gives up and is tried again later.
CREATE FUNCTION forget_events(oldest timestamptz, most bigint) RETURNS int LANGUAGE plpgsql SET lock_timeout = '2s' AS $$
DECLARE
  head bigint;
  found record;
  last_recorded timestamptz;
  dropped int := 0;
BEGIN
  SELECT position INTO head FROM event_head FOR UPDATE;
  FOR found IN
    SELECT c.relname AS name, substring(c.relname FROM 8)::bigint AS number
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'events'::regclass ORDER BY 2
  LOOP
    EXIT WHEN found.number >= event_partition(head + 1);
    EXECUTE format('SELECT max(recorded_at) FROM %I', found.name) INTO last_recorded;
    EXIT WHEN last_recorded >= oldest AND (found.number + 1) * 500000 > head - most;
    EXECUTE format('DROP TABLE %I', found.name);
    dropped := dropped + 1;
  END LOOP;
  RETURN dropped;
END $$;
