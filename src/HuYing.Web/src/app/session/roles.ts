import type { Schemas } from '@/app/api/client'
import { title, type Words } from '@/app/words/words'

export type Role = Schemas['Role']

export const STREET: readonly Role[] = ['Caller', 'StreetLeader']

/** Everybody who works with tickets. */
export const AT_WORK: readonly Role[] = ['Caller', 'StreetLeader', 'Answerer', 'Platform', 'Supervisor', 'DistrictLeader']

/** Who sees the whole district. */
export const OVERSEERS: readonly Role[] = ['Platform', 'Supervisor', 'DistrictLeader']

/** 三员: they run the product and see no tickets. */
export const ADMINISTRATORS: readonly Role[] = ['SystemAdministrator', 'SecurityAdministrator', 'AuditAdministrator']

const NAMES: Partial<Record<Role, Words<string>>> = {
  Caller: title('呼叫员', 'Caller'),
  StreetLeader: title('街道分管领导', 'Street leader'),
  Answerer: title('应答员', 'Answerer'),
  Platform: title('平台', 'Platform'),
  Supervisor: title('督办员', 'Supervisor'),
  DistrictLeader: title('区领导', 'District leader'),
  SystemAdministrator: title('系统管理员', 'System administrator'),
  SecurityAdministrator: title('安全管理员', 'Security administrator'),
  AuditAdministrator: title('审计管理员', 'Audit administrator'),
  System: title('系统', 'System'),
}

/** A role that is newer than the page is shown by its code. */
export const roleName = (role: Role): Words<string> => NAMES[role] ?? title(role, role)
