ALTER TABLE "geschiktheidskaart" ADD COLUMN "klant" text;--> statement-breakpoint
ALTER TABLE "geschiktheidskaart" ADD COLUMN "tekens" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "geschiktheidskaart" ADD COLUMN "beurt" timestamp with time zone;