/** The list of everything that can be read. A file is known by its content, not its name. */

import { agencyCodes } from './codes/agency-codes.ts';
import { naicsCodes } from './codes/naics-codes.ts';
import { pscCodes } from './codes/psc-codes.ts';
import { fedrampMarketplace } from './fedramp/fedramp-marketplace.ts';
import { fedrampProducts } from './fedramp/fedramp-products.ts';
import type { Head, Importer } from './importer.ts';
import { aiInventory2023 } from './inventory/ai-inventory-2023.ts';
import { aiInventory2024 } from './inventory/ai-inventory-2024.ts';
import { aiInventory2025 } from './inventory/ai-inventory-2025.ts';
import { receipts } from './receipts/receipts.ts';
import { usaspendingPrimeSummaries } from './usaspending/usaspending-prime-summaries.ts';
import { usaspendingSubawards } from './usaspending/usaspending-subawards.ts';
import { usaspendingTransactions } from './usaspending/usaspending-transactions.ts';
import { usaspendingTransactions2018 } from './usaspending/usaspending-transactions-2018.ts';
import { vendorPackage } from './vendor-package.ts';

/** Every importer, the narrower layouts first. */
export const IMPORTERS: readonly Importer[] = [
  usaspendingTransactions,
  usaspendingPrimeSummaries,
  usaspendingSubawards,
  usaspendingTransactions2018,
  fedrampMarketplace,
  agencyCodes,
  aiInventory2023,
  aiInventory2024,
  aiInventory2025,
  fedrampProducts,
  naicsCodes,
  pscCodes,
  receipts,
  vendorPackage,
];

/** The importer that reads a file with this head; null when none does. */
export const recognise = (head: Head): Importer | null =>
  IMPORTERS.find((importer) => importer.recognises(head)) ?? null;
