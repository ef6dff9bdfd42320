-- Webhooks: where events are posted to, and what came of it. The queue and the log of deliveries are the same rows.

-- CreateEnum
CREATE TYPE "webhook_status" AS ENUM ('ENABLED', 'DISABLED', 'DELETED');

-- CreateEnum
CREATE TYPE "webhook_delivery_status" AS ENUM ('PENDING', 'DELIVERED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "webhook_delivery_origin" AS ENUM ('EVENT', 'REPLAY', 'TEST');

-- CreateTable
CREATE TABLE "webhook_endpoints" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "organization_id" UUID,
    "url" TEXT NOT NULL,
    "description" TEXT,
    "types" TEXT[],
    "campaign_ids" UUID[],
    "organization_ids" UUID[],
    "region_id" UUID,
    "document" TEXT,
    "scopes" TEXT[],
    "status" "webhook_status" NOT NULL DEFAULT 'ENABLED',
    "disabled_reason" TEXT,
    "failing_since" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_endpoints_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_secrets" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_secrets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "event_position" BIGINT,
    "event_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "origin" "webhook_delivery_origin" NOT NULL DEFAULT 'EVENT',
    "status" "webhook_delivery_status" NOT NULL DEFAULT 'PENDING',
    "operator_only" BOOLEAN NOT NULL DEFAULT false,
    "attempt_count" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leased_until" TIMESTAMPTZ(3),
    "body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_attempts" (
    "delivery_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status_code" INTEGER,
    "milliseconds" INTEGER NOT NULL,
    "error" TEXT,
    "answer" TEXT,

    CONSTRAINT "webhook_attempts_pkey" PRIMARY KEY ("delivery_id","number")
);

-- CreateIndex
CREATE INDEX "webhook_endpoints_application_id_idx" ON "webhook_endpoints"("application_id");

-- CreateIndex
CREATE INDEX "webhook_endpoints_organization_id_idx" ON "webhook_endpoints"("organization_id");

-- CreateIndex
CREATE INDEX "webhook_endpoints_status_idx" ON "webhook_endpoints"("status");

-- CreateIndex
CREATE INDEX "webhook_secrets_endpoint_id_idx" ON "webhook_secrets"("endpoint_id");

-- CreateIndex
CREATE INDEX "webhook_deliveries_endpoint_id_created_at_id_idx" ON "webhook_deliveries"("endpoint_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "webhook_deliveries_endpoint_id_event_position_idx" ON "webhook_deliveries"("endpoint_id", "event_position");

-- CreateIndex
CREATE INDEX "webhook_deliveries_finished_at_idx" ON "webhook_deliveries"("finished_at");

-- AddForeignKey
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_secrets" ADD CONSTRAINT "webhook_secrets_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoints"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoints"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "webhook_deliveries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say ------------------------------------------------------------------------------------------------

ALTER TABLE webhook_endpoints
  ALTER COLUMN types SET NOT NULL,
  ALTER COLUMN campaign_ids SET NOT NULL,
  ALTER COLUMN organization_ids SET NOT NULL,
  ALTER COLUMN scopes SET NOT NULL,
  ADD CONSTRAINT webhook_endpoints_url_is_one CHECK (url ~ '^https?://[^[:space:]]+$' AND length(url) <= 2000),
  ADD CONSTRAINT webhook_endpoints_is_short CHECK (length(description) <= 500 AND length(document) <= 20000 AND cardinality(types) <= 100
    AND cardinality(campaign_ids) <= 100 AND cardinality(organization_ids) <= 100),
  ADD CONSTRAINT webhook_endpoints_disabled_for_a_reason CHECK ((status = 'DISABLED') = (disabled_reason IS NOT NULL));

ALTER TABLE webhook_secrets
  ADD CONSTRAINT webhook_secrets_is_one CHECK (secret ~ '^whsec_[A-Za-z0-9+/]{43}=$'),
  ADD CONSTRAINT webhook_secrets_expires_later CHECK (expires_at >= created_at);

ALTER TABLE webhook_deliveries
  ADD CONSTRAINT webhook_deliveries_finished CHECK ((status = 'PENDING') = (finished_at IS NULL)),
  ADD CONSTRAINT webhook_deliveries_only_examples_have_no_place CHECK ((origin = 'TEST') = (event_position IS NULL)),
  ADD CONSTRAINT webhook_deliveries_example_has_its_body CHECK (origin <> 'TEST' OR body IS NOT NULL),
  ADD CONSTRAINT webhook_deliveries_attempts_are_counted CHECK (attempt_count >= 0);

ALTER TABLE webhook_attempts
  ADD CONSTRAINT webhook_attempts_is_counted CHECK (number >= 1 AND milliseconds >= 0),
  ADD CONSTRAINT webhook_attempts_is_short CHECK (length(error) <= 500 AND length(answer) <= 500);

-- The queue: what is due, endpoint by endpoint.
CREATE INDEX webhook_deliveries_due_idx ON webhook_deliveries (endpoint_id, next_attempt_at) WHERE status = 'PENDING';
-- Attempts under way, for whoever waits until there are none.
CREATE INDEX webhook_deliveries_leased_idx ON webhook_deliveries (endpoint_id) WHERE leased_until IS NOT NULL;
-- An event comes to an endpoint once by itself; more often only because somebody asked for it again.
CREATE UNIQUE INDEX webhook_deliveries_once_idx ON webhook_deliveries (endpoint_id, event_position) WHERE origin = 'EVENT';

-- The count is the database's: two at once cannot both be the hundredth.
CREATE FUNCTION webhook_endpoints_are_few() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM applications WHERE id = NEW.application_id FOR NO KEY UPDATE;
  IF (SELECT count(*) FROM webhook_endpoints WHERE application_id = NEW.application_id AND status <> 'DELETED') >= 100 THEN
    RAISE EXCEPTION 'an application has at most 100 endpoints'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'webhook_endpoints_are_few';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER webhook_endpoints_are_few BEFORE INSERT ON webhook_endpoints
  FOR EACH ROW EXECUTE FUNCTION webhook_endpoints_are_few();

-- Whether an endpoint asks for such an event.
CREATE FUNCTION webhook_asks_for(endpoint webhook_endpoints, type text, campaign_ids uuid[], organization_ids uuid[], region_ids uuid[])
RETURNS boolean LANGUAGE sql IMMUTABLE RETURN
  (endpoint.types = '{}' OR type = ANY(endpoint.types))
  AND (endpoint.campaign_ids = '{}' OR endpoint.campaign_ids && campaign_ids)
  AND (endpoint.organization_ids = '{}' OR endpoint.organization_ids && organization_ids)
  AND (endpoint.region_id IS NULL OR endpoint.region_id = ANY(region_ids));

-- Whether an endpoint is the operator's: it was when it was saved, and still has such a key.
CREATE FUNCTION webhook_is_operators(endpoint webhook_endpoints) RETURNS boolean LANGUAGE sql STABLE RETURN
  'admin' = ANY(endpoint.scopes) AND EXISTS (
    SELECT FROM api_keys k WHERE k.application_id = endpoint.application_id AND 'admin' = ANY(k.scopes)
      AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now()));

-- Each event is queued for its endpoints as it gets its place in the log, by the same statement: none is forgotten, none
-- is queued twice, whoever sequences.
CREATE FUNCTION enqueue_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM webhook_endpoints WHERE status = 'ENABLED') THEN RETURN NULL; END IF;
  INSERT INTO webhook_deliveries (id, endpoint_id, event_position, event_id, type, operator_only)
  SELECT gen_random_uuid(), e.id, a.position, a.id, a.type, a.private AND (e.organization_id = ANY(a.organization_ids)) IS NOT TRUE
  FROM added a JOIN webhook_endpoints e ON e.status = 'ENABLED'
    AND webhook_asks_for(e, a.type, a.campaign_ids, a.organization_ids, a.region_ids)
    AND (NOT a.private OR e.organization_id = ANY(a.organization_ids) OR webhook_is_operators(e))
  ORDER BY a.position;
  RETURN NULL;
END $$;

CREATE TRIGGER enqueue_webhooks AFTER INSERT ON events
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION enqueue_webhooks();

-- The last position of the log before a time, near enough: times grow with positions but for writes that were under way
-- at once, which a statement's limit keeps within half a minute. The log is long, and has no index by time.
CREATE FUNCTION event_place_before(at timestamptz) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
  low bigint := (SELECT position FROM events ORDER BY position LIMIT 1) - 1;
  high bigint := (SELECT position FROM event_head);
  middle bigint;
BEGIN
  IF low IS NULL THEN RETURN high; END IF;
  WHILE low < high LOOP
    middle := (low + high + 1) / 2;
    IF (SELECT recorded_at FROM events WHERE position = middle) < at THEN low := middle; ELSE high := middle - 1; END IF;
  END LOOP;
  RETURN low;
END $$;
