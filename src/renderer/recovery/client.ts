import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { RecoveryContract } from '../../shared/recovery/recovery.contract.ts'
import { connectToMain } from '../client/port.ts'

/** Asks main's recovery; there is no store and no core behind this page. */
export const recovery: ContractRouterClient<RecoveryContract> = createORPCClient(new RPCLink({ port: connectToMain() }))
