import type { AccountTables } from './tables/accounts.ts'
import type { AssessmentTables } from './tables/assessment.ts'
import type { CampaignTables } from './tables/campaigns.ts'
import type { DebriefingTables } from './tables/debriefing.ts'
import type { DossierTables } from './tables/dossiers.ts'
import type { ImportTables } from './tables/imports.ts'
import type { InstanceTables } from './tables/instance.ts'
import type { RecordFileTables } from './tables/record-files.ts'
import type { ResponseTables } from './tables/responses.ts'
import type { SupplierTables } from './tables/suppliers.ts'
import type { TenderTables } from './tables/tender.ts'

/** Every table of the database. Instants are ISO-8601 UTC text, days are YYYY-MM-DD, flags 0 or 1, JSON is text parsed with zod on read. */
export interface Schema
  extends InstanceTables,
    AccountTables,
    CampaignTables,
    ResponseTables,
    AssessmentTables,
    DebriefingTables,
    DossierTables,
    ImportTables,
    RecordFileTables,
    SupplierTables,
    TenderTables {}

export type { Kysely } from 'kysely'
