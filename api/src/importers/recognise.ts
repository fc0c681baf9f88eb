/** The list of everything that can be read. A file is known by its content, not its name. */

import { agencyCodes } from './agency-codes.ts';
import { aiInventory2023 } from './ai-inventory-2023.ts';
import { aiInventory2024 } from './ai-inventory-2024.ts';
import { aiInventory2025 } from './ai-inventory-2025.ts';
import { fedrampMarketplace } from './fedramp-marketplace.ts';
import { fedrampProducts } from './fedramp-products.ts';
import type { Head, Importer } from './importer.ts';
import { naicsCodes } from './naics-codes.ts';
import { pscCodes } from './psc-codes.ts';
import { receipts } from './receipts.ts';
import { usaspendingPrimeSummaries } from './usaspending-prime-summaries.ts';
import { usaspendingSubawards } from './usaspending-subawards.ts';
import { usaspendingTransactions } from './usaspending-transactions.ts';
import { usaspendingTransactions2018 } from './usaspending-transactions-2018.ts';
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
