ALTER TABLE "beoordeling" ADD COLUMN "stand" text GENERATED ALWAYS AS ("kern" #>> '{richting,stand}') STORED;--> statement-breakpoint
ALTER TABLE "beoordeling" ADD COLUMN "hardheid" text GENERATED ALWAYS AS ("kern" #>> '{richting,hardheid}') STORED;--> statement-breakpoint
ALTER TABLE "beoordeling" ADD COLUMN "hoogstens" text GENERATED ALWAYS AS ("kern" #>> '{richting,hoogstens}') STORED;