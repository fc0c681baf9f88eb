/** The layout of the FedRAMP Marketplace data file (April 2026): only the members that are read. */
import { z } from 'zod';

const Text = z.union([z.string(), z.number()]).transform(String).catch('');
const Texts = z.array(Text).catch([]);
const Id = z
  .union([z.string(), z.number()])
  .transform((id) => String(id).trim())
  .pipe(z.string().min(1));

export const MarketplaceFileSchema = z.object({
  meta: z.object({ last_change: Text, produced_by: Text }),
  data: z.object({
    Products: z.array(z.unknown()),
    AtoMapping: z.array(z.unknown()),
    ReuseMapping: z.array(z.unknown()),
    Agencies: z.array(z.unknown()),
  }),
});
export type MarketplaceFile = z.infer<typeof MarketplaceFileSchema>;

export const LeverageSchema = z.object({ id: Id, csp: Text, cso: Text });
export type Leverage = z.infer<typeof LeverageSchema>;

export const ProductSchema = z.object({
  id: Id,
  csp: z.string().trim().min(1),
  cso: z.string().trim().min(1),
  status: Text,
  auth_type: Text,
  auth_date: Text,
  service_model: Texts,
  deployment_model: Text,
  impact_level: Text,
  service_desc: Text,
  independent_assessor: Text,
  small_business: Text,
  business_function: Texts,
  service_last_90: Texts,
  all_others: Texts,
  uei: Text,
  website: Text,
  leveraged_systems: z.array(z.unknown()).catch([]),
});
export type Product = z.infer<typeof ProductSchema>;

export const AuthorizationSchema = z.object({
  id: Id,
  agency_id: Text,
  parent: Text,
  sub_id: Text,
  sub: Text,
  ato_date: Text,
  auth_date: Text,
  exp_date: Text,
  assessment_date: Text,
});
export type Authorization = z.infer<typeof AuthorizationSchema>;

export const ListedAgencySchema = z.object({
  id: Id,
  parent: z.string().trim().min(1),
  sub: Text,
  website: Text,
});
export type ListedAgency = z.infer<typeof ListedAgencySchema>;
