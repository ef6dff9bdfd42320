import type DataLoader from 'dataloader'
import { CampaignTrees } from './campaigns/children.loader.ts'
import type { Database } from './database/database.ts'
import type { NodeType } from './identifiers.ts'
import { GroupsLoader } from './ledger/groups.loader.ts'
import { SeriesLoader } from './ledger/series.loader.ts'
import { Members } from './organizations/members.loader.ts'
import { TimeZones } from './regions/time-zones.ts'
import { CountsLoader } from './volunteers/counts.ts'

/** What one request reads in batches of its own. Each is made when it is first asked for: most requests need none. */
export class Loaders {
  private readonly db: Database
  private knownNodes: Map<NodeType, DataLoader<string, { id: string } | null>> | undefined
  private knownGroups: GroupsLoader | undefined
  private knownSeries: SeriesLoader | undefined
  private knownTimeZones: TimeZones | undefined
  private knownCampaignTrees: CampaignTrees | undefined
  private knownMembers: Members | undefined
  private knownCounts: CountsLoader | undefined
  constructor(db: Database) {
    this.db = db
  }

  /** Nodes by their ids: a loader for each type that was asked for. */
  get nodes(): Map<NodeType, DataLoader<string, { id: string } | null>> {
    return (this.knownNodes ??= new Map())
  }

  get groups(): GroupsLoader {
    return (this.knownGroups ??= new GroupsLoader(this.db))
  }

  get series(): SeriesLoader {
    return (this.knownSeries ??= new SeriesLoader(this.db))
  }

  get timeZones(): TimeZones {
    return (this.knownTimeZones ??= new TimeZones(this.db))
  }

  get campaignTrees(): CampaignTrees {
    return (this.knownCampaignTrees ??= new CampaignTrees(this.db))
  }

  get members(): Members {
    return (this.knownMembers ??= new Members(this.db))
  }

  get counts(): CountsLoader {
    return (this.knownCounts ??= new CountsLoader(this.db))
  }
}
