-- Trigram indexes for search by name, in Chinese and English.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "campaign_status" AS ENUM ('DRAFT', 'OPEN', 'PAUSED', 'CLOSED');

-- CreateEnum
CREATE TYPE "transfer_purpose" AS ENUM ('REGRANT', 'SETTLEMENT', 'MATCHING');

-- CreateEnum
CREATE TYPE "donation_kind" AS ENUM ('CASH', 'IN_KIND');

-- CreateEnum
CREATE TYPE "donation_status" AS ENUM ('PLEDGED', 'RECEIVED', 'VOIDED');

-- CreateEnum
CREATE TYPE "granularity" AS ENUM ('ITEM', 'AGGREGATE');

-- CreateEnum
CREATE TYPE "precision_kind" AS ENUM ('EXACT', 'APPROXIMATE', 'AT_LEAST');

-- CreateEnum
CREATE TYPE "void_reason" AS ENUM ('DUPLICATE', 'ERROR', 'FRAUD', 'TEST');

-- CreateEnum
CREATE TYPE "valuation_stage" AS ENUM ('DECLARED', 'ACCEPTED');

-- CreateEnum
CREATE TYPE "valuation_method" AS ENUM ('DONOR_DECLARED', 'MARKET', 'PURCHASE_COST', 'CUSTOMS', 'APPRAISAL');

-- CreateEnum
CREATE TYPE "entry_kind" AS ENUM ('GIFT', 'REFUND', 'TRANSFER_IN', 'TRANSFER_OUT', 'DISBURSEMENT', 'PLEDGE', 'DECLARED', 'ACCEPTED', 'IN_KIND_PLEDGE', 'ITEM', 'VOIDED', 'IN_KIND_VOIDED');

-- CreateEnum
CREATE TYPE "grain" AS ENUM ('ALL', 'DAY', 'QUARTER');

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('CHARITY_FEDERATION', 'RED_CROSS', 'FOUNDATION', 'INDUSTRY_ASSOCIATION', 'CHAMBER_OF_COMMERCE', 'PROFESSIONAL_SOCIETY', 'RESCUE_TEAM', 'VOLUNTEER_ASSOCIATION', 'COMMUNITY_ORGANIZATION', 'SOCIAL_WORK_SERVICE', 'CULTURAL_GROUP', 'ENTERPRISE', 'MEDICAL_INSTITUTION', 'EDUCATIONAL_INSTITUTION', 'AUTHORITY', 'OTHER');

-- CreateEnum
CREATE TYPE "organization_status" AS ENUM ('UNVERIFIED', 'VERIFIED', 'REJECTED', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "platform_kind" AS ENUM ('APP', 'WEBSITE', 'BANK', 'COUNTER', 'OTHER');

-- CreateEnum
CREATE TYPE "region_level" AS ENUM ('COUNTRY', 'PROVINCE', 'CITY', 'COUNTY', 'STREET', 'COMMUNITY', 'GRID');

-- CreateTable
CREATE TABLE "applications" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "organization_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "application_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "outcome" JSONB NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("application_id","key")
);

-- CreateTable
CREATE TABLE "campaigns" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT,
    "purpose" TEXT,
    "beneficiaries" TEXT,
    "status" "campaign_status" NOT NULL DEFAULT 'DRAFT',
    "organization_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "parent_id" UUID,
    "goal_minor" BIGINT,
    "goal_currency" CHAR(3),
    "goal_reporting_minor" BIGINT,
    "ends_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_platforms" (
    "campaign_id" UUID NOT NULL,
    "platform_id" UUID NOT NULL,
    "authorized_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_platforms_pkey" PRIMARY KEY ("campaign_id","platform_id")
);

-- CreateTable
CREATE TABLE "campaign_updates" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_updates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transfers" (
    "id" UUID NOT NULL,
    "purpose" "transfer_purpose" NOT NULL,
    "from_organization_id" UUID NOT NULL,
    "from_campaign_id" UUID,
    "to_organization_id" UUID NOT NULL,
    "to_campaign_id" UUID,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "rate_value" DECIMAL(24,12),
    "rate_date" DATE,
    "rate_source" TEXT,
    "precision" "precision_kind" NOT NULL DEFAULT 'EXACT',
    "note" TEXT,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "void_reason" "void_reason",
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "transfers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disbursements" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "campaign_id" UUID,
    "purpose" TEXT NOT NULL,
    "beneficiary" TEXT,
    "beneficiary_organization_id" UUID,
    "beneficiary_region_id" UUID,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "rate_value" DECIMAL(24,12),
    "rate_date" DATE,
    "rate_source" TEXT,
    "precision" "precision_kind" NOT NULL DEFAULT 'EXACT',
    "external_reference" TEXT,
    "source" TEXT,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "void_reason" "void_reason",
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "disbursements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "donations" (
    "id" UUID NOT NULL,
    "kind" "donation_kind" NOT NULL,
    "status" "donation_status" NOT NULL,
    "granularity" "granularity" NOT NULL DEFAULT 'ITEM',
    "precision" "precision_kind" NOT NULL DEFAULT 'EXACT',
    "campaign_id" UUID,
    "organization_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "beneficiary_region_id" UUID,
    "beneficiary" TEXT,
    "platform_id" UUID,
    "external_reference" TEXT,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "factor" DECIMAL(30,15) NOT NULL,
    "rate_value" DECIMAL(24,12),
    "rate_date" DATE,
    "rate_source" TEXT,
    "accepted_minor" BIGINT,
    "accepted_currency" CHAR(3),
    "accepted_factor" DECIMAL(30,15),
    "refunded_minor" BIGINT NOT NULL DEFAULT 0,
    "superseded_minor" BIGINT NOT NULL DEFAULT 0,
    "superseded_count" BIGINT NOT NULL DEFAULT 0,
    "gift_count" BIGINT NOT NULL DEFAULT 1,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "pledged_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "donor_name" TEXT,
    "donor_hidden" BOOLEAN NOT NULL DEFAULT false,
    "covered_by_id" UUID,
    "covered_minor" BIGINT NOT NULL DEFAULT 0,
    "covered_count" BIGINT NOT NULL DEFAULT 0,
    "source" TEXT,
    "void_reason" "void_reason",
    "voided_at" TIMESTAMPTZ(3),
    "application_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "donations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "donation_items" (
    "id" UUID NOT NULL,
    "donation_id" UUID NOT NULL,
    "description" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quantity" DECIMAL(24,6) NOT NULL,
    "precision" "precision_kind" NOT NULL DEFAULT 'EXACT',

    CONSTRAINT "donation_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "valuations" (
    "id" UUID NOT NULL,
    "donation_id" UUID NOT NULL,
    "stage" "valuation_stage" NOT NULL,
    "method" "valuation_method" NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "valued_on" DATE NOT NULL,
    "evidence" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "valuations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refunds" (
    "id" UUID NOT NULL,
    "donation_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reason" TEXT,
    "external_reference" TEXT,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refunds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipts" (
    "number" TEXT NOT NULL,
    "donation_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "receipts_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "events" (
    "position" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "application_id" UUID,
    "organization_id" UUID,
    "campaign_id" UUID,
    "subject_id" UUID NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "events_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "ledger_entries" (
    "position" BIGSERIAL NOT NULL,
    "kind" "entry_kind" NOT NULL,
    "granularity" "granularity" NOT NULL DEFAULT 'ITEM',
    "precision" "precision_kind" NOT NULL DEFAULT 'EXACT',
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "organization_id" UUID NOT NULL,
    "campaign_id" UUID,
    "region_id" UUID NOT NULL,
    "beneficiary_region_id" UUID,
    "platform_id" UUID,
    "account_id" UUID,
    "commodity" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "reporting" BIGINT NOT NULL,
    "count" BIGINT NOT NULL,
    "donation_id" UUID,
    "refund_id" UUID,
    "transfer_id" UUID,
    "disbursement_id" UUID,

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "campaign_id" UUID,
    "region_id" UUID NOT NULL,
    "beneficiary_region_id" UUID,
    "platform_id" UUID,
    "scopes" UUID[],

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kept_totals" (
    "scope" UUID NOT NULL,
    "grain" "grain" NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "recorded_from" TIMESTAMPTZ(3) NOT NULL,
    "kind" "entry_kind" NOT NULL,
    "granularity" "granularity" NOT NULL,
    "commodity" TEXT NOT NULL,
    "slot" SMALLINT NOT NULL,
    "entry_count" BIGINT NOT NULL,
    "count" BIGINT NOT NULL,
    "amount" DECIMAL(38,0) NOT NULL,
    "reporting" DECIMAL(38,0) NOT NULL,
    "approximate" BIGINT NOT NULL,
    "at_least" BIGINT NOT NULL,
    "last_position" BIGINT NOT NULL,
    "last_recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_totals_pkey" PRIMARY KEY ("scope","grain","kind","effective_from","recorded_from","granularity","commodity","slot")
);

-- CreateTable
CREATE TABLE "organizations" (
    "id" UUID NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT,
    "kind" "organization_kind" NOT NULL,
    "status" "organization_status" NOT NULL DEFAULT 'UNVERIFIED',
    "region_id" UUID NOT NULL,
    "credit_code" TEXT,
    "parent_id" UUID,
    "website" TEXT,
    "contact_name" TEXT,
    "contact_phone" TEXT,
    "contact_email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organizations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_reviews" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "status" "organization_status" NOT NULL,
    "reviewer" TEXT NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platforms" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT,
    "kind" "platform_kind" NOT NULL,
    "organization_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "platforms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regions" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "level" "region_level" NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "parent_id" UUID,
    "ancestor_ids" UUID[],
    "country_code" CHAR(2) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "regions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "applications_organization_id_idx" ON "applications"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_prefix_key" ON "api_keys"("prefix");

-- CreateIndex
CREATE INDEX "api_keys_application_id_idx" ON "api_keys"("application_id");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_slug_key" ON "campaigns"("slug");

-- CreateIndex
CREATE INDEX "campaigns_organization_id_id_idx" ON "campaigns"("organization_id", "id");

-- CreateIndex
CREATE INDEX "campaigns_region_id_id_idx" ON "campaigns"("region_id", "id");

-- CreateIndex
CREATE INDEX "campaigns_name_zh_id_idx" ON "campaigns"("name_zh", "id");

-- CreateIndex
CREATE INDEX "campaigns_parent_id_idx" ON "campaigns"("parent_id");

-- CreateIndex
CREATE INDEX "campaigns_name_zh_trgm" ON "campaigns" USING GIN ("name_zh" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "campaigns_name_en_trgm" ON "campaigns" USING GIN ("name_en" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "campaign_platforms_platform_id_idx" ON "campaign_platforms"("platform_id");

-- CreateIndex
CREATE INDEX "campaign_updates_campaign_id_id_idx" ON "campaign_updates"("campaign_id", "id");

-- CreateIndex
CREATE INDEX "transfers_from_organization_id_idx" ON "transfers"("from_organization_id");

-- CreateIndex
CREATE INDEX "transfers_to_organization_id_idx" ON "transfers"("to_organization_id");

-- CreateIndex
CREATE INDEX "transfers_effective_at_id_idx" ON "transfers"("effective_at", "id");

-- CreateIndex
CREATE INDEX "transfers_from_campaign_id_idx" ON "transfers"("from_campaign_id");

-- CreateIndex
CREATE INDEX "transfers_to_campaign_id_idx" ON "transfers"("to_campaign_id");

-- CreateIndex
CREATE INDEX "disbursements_organization_id_effective_at_id_idx" ON "disbursements"("organization_id", "effective_at", "id");

-- CreateIndex
CREATE INDEX "disbursements_campaign_id_effective_at_id_idx" ON "disbursements"("campaign_id", "effective_at", "id");

-- CreateIndex
CREATE INDEX "disbursements_effective_at_id_idx" ON "disbursements"("effective_at", "id");

-- CreateIndex
CREATE INDEX "disbursements_beneficiary_organization_id_idx" ON "disbursements"("beneficiary_organization_id");

-- CreateIndex
CREATE INDEX "disbursements_beneficiary_region_id_idx" ON "disbursements"("beneficiary_region_id");

-- CreateIndex
CREATE UNIQUE INDEX "disbursements_organization_id_external_reference_key" ON "disbursements"("organization_id", "external_reference");

-- CreateIndex
CREATE INDEX "donations_campaign_id_effective_at_id_idx" ON "donations"("campaign_id", "effective_at", "id");

-- CreateIndex
CREATE INDEX "donations_organization_id_effective_at_id_idx" ON "donations"("organization_id", "effective_at", "id");

-- CreateIndex
CREATE INDEX "donations_effective_at_id_idx" ON "donations"("effective_at", "id");

-- CreateIndex
CREATE INDEX "donations_region_id_idx" ON "donations"("region_id");

-- CreateIndex
CREATE INDEX "donations_beneficiary_region_id_idx" ON "donations"("beneficiary_region_id");

-- CreateIndex
CREATE INDEX "donations_covered_by_id_idx" ON "donations"("covered_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "donations_platform_id_external_reference_key" ON "donations"("platform_id", "external_reference");

-- CreateIndex
CREATE INDEX "donation_items_donation_id_idx" ON "donation_items"("donation_id");

-- CreateIndex
CREATE INDEX "valuations_donation_id_idx" ON "valuations"("donation_id");

-- CreateIndex
CREATE UNIQUE INDEX "refunds_donation_id_external_reference_key" ON "refunds"("donation_id", "external_reference");

-- CreateIndex
CREATE UNIQUE INDEX "receipts_donation_id_key" ON "receipts"("donation_id");

-- CreateIndex
CREATE UNIQUE INDEX "events_id_key" ON "events"("id");

-- CreateIndex
CREATE INDEX "events_organization_id_position_idx" ON "events"("organization_id", "position");

-- CreateIndex
CREATE INDEX "events_campaign_id_position_idx" ON "events"("campaign_id", "position");

-- CreateIndex
CREATE INDEX "ledger_entries_account_id_effective_at_idx" ON "ledger_entries"("account_id", "effective_at");

-- CreateIndex
CREATE INDEX "ledger_entries_account_id_recorded_at_idx" ON "ledger_entries"("account_id", "recorded_at");

-- CreateIndex
CREATE INDEX "ledger_entries_effective_at_idx" ON "ledger_entries"("effective_at");

-- CreateIndex
CREATE INDEX "ledger_entries_recorded_at_idx" ON "ledger_entries"("recorded_at");

-- CreateIndex
CREATE INDEX "ledger_entries_donation_id_idx" ON "ledger_entries"("donation_id");

-- CreateIndex
CREATE INDEX "ledger_entries_transfer_id_idx" ON "ledger_entries"("transfer_id");

-- CreateIndex
CREATE INDEX "ledger_entries_disbursement_id_idx" ON "ledger_entries"("disbursement_id");

-- CreateIndex
CREATE INDEX "accounts_scopes_idx" ON "accounts" USING GIN ("scopes");

-- CreateIndex
CREATE UNIQUE INDEX "organizations_credit_code_key" ON "organizations"("credit_code");

-- CreateIndex
CREATE INDEX "organizations_region_id_id_idx" ON "organizations"("region_id", "id");

-- CreateIndex
CREATE INDEX "organizations_name_zh_id_idx" ON "organizations"("name_zh", "id");

-- CreateIndex
CREATE INDEX "organizations_parent_id_idx" ON "organizations"("parent_id");

-- CreateIndex
CREATE INDEX "organizations_name_zh_trgm" ON "organizations" USING GIN ("name_zh" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "organizations_name_en_trgm" ON "organizations" USING GIN ("name_en" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "organization_reviews_organization_id_created_at_idx" ON "organization_reviews"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "memberships_association_id_idx" ON "memberships"("association_id");

-- CreateIndex
CREATE INDEX "memberships_member_id_idx" ON "memberships"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "platforms_slug_key" ON "platforms"("slug");

-- CreateIndex
CREATE INDEX "platforms_organization_id_idx" ON "platforms"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "regions_code_key" ON "regions"("code");

-- CreateIndex
CREATE INDEX "regions_parent_id_idx" ON "regions"("parent_id");

-- CreateIndex
CREATE INDEX "regions_ancestor_ids_idx" ON "regions" USING GIN ("ancestor_ids");

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "campaigns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_platforms" ADD CONSTRAINT "campaign_platforms_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_platforms" ADD CONSTRAINT "campaign_platforms_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "platforms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_updates" ADD CONSTRAINT "campaign_updates_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_from_organization_id_fkey" FOREIGN KEY ("from_organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_from_campaign_id_fkey" FOREIGN KEY ("from_campaign_id") REFERENCES "campaigns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_to_organization_id_fkey" FOREIGN KEY ("to_organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_to_campaign_id_fkey" FOREIGN KEY ("to_campaign_id") REFERENCES "campaigns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disbursements" ADD CONSTRAINT "disbursements_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disbursements" ADD CONSTRAINT "disbursements_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disbursements" ADD CONSTRAINT "disbursements_beneficiary_organization_id_fkey" FOREIGN KEY ("beneficiary_organization_id") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disbursements" ADD CONSTRAINT "disbursements_beneficiary_region_id_fkey" FOREIGN KEY ("beneficiary_region_id") REFERENCES "regions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "donations" ADD CONSTRAINT "donations_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "donations" ADD CONSTRAINT "donations_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "donations" ADD CONSTRAINT "donations_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "donations" ADD CONSTRAINT "donations_beneficiary_region_id_fkey" FOREIGN KEY ("beneficiary_region_id") REFERENCES "regions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "donations" ADD CONSTRAINT "donations_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "platforms"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "donations" ADD CONSTRAINT "donations_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "donations" ADD CONSTRAINT "donations_covered_by_id_fkey" FOREIGN KEY ("covered_by_id") REFERENCES "donations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "donation_items" ADD CONSTRAINT "donation_items_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "valuations" ADD CONSTRAINT "valuations_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_reviews" ADD CONSTRAINT "organization_reviews_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platforms" ADD CONSTRAINT "platforms_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regions" ADD CONSTRAINT "regions_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "regions"("id") ON DELETE SET NULL ON UPDATE CASCADE;
