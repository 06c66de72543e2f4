import type { Role } from '@/app/session/roles'
import type { Unit } from './queries'

export interface Branch { key: string; title: string; children: Branch[] }

/** The units as a tree; one whose parent is not there stands at the top. */
export function treeOf(units: readonly Unit[]): Branch[] {
  const branches = new Map(units.map((unit) => [unit.id, { key: unit.id, title: unit.name, children: [] as Branch[] }]))
  const top: Branch[] = []
  for (const unit of units) {
    const branch = branches.get(unit.id)
    if (branch) (branches.get(unit.parentId ?? '')?.children ?? top).push(branch)
  }
  return top
}

/** A unit and all below it. */
export function within(units: readonly Unit[], id: string): Set<string> {
  const found = new Set([id])
  for (let size = 0; size < found.size;) {
    size = found.size
    for (const unit of units) if (unit.parentId && found.has(unit.parentId)) found.add(unit.id)
  }
  return found
}

const FITTING: Partial<Record<Role, Unit['kind']>> = {
  Caller: 'Street', StreetLeader: 'Street', Answerer: 'Department', Platform: 'Platform', Supervisor: 'Supervision',
  DistrictLeader: 'Leadership',
}

/** Units in which a role can be held; the administrators sit where the platform does. */
export const unitsFor = (role: Role | undefined, units: readonly Unit[]) =>
  units.filter((unit) => role !== undefined && unit.kind === (FITTING[role] ?? 'Platform'))
