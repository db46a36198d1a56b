/** The tables of versions and reviews; the rest of the room's are in `schema.ts`. */
export interface ReviewsSchema {
  plan_version: {
    organisation_id: string;
    id: string;
    plan_id: string;
    number: number;
    label: string;
    reason: string;
    frozen_at: Date;
    frozen_by: string;
    content_hash: string;
    plan_revision: string;
  };
}
