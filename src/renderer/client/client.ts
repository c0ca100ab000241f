import { createORPCClient, onError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../shared/contract/contract.ts'
import { connectToMain } from './port.ts'
import { createStoreTrouble } from './store-trouble.ts'

/** Whether the disk takes what is written; the shell says so while it does not. */
export const storeTrouble = createStoreTrouble()

/** Asks main; the one connection of this page. Errors declared in the contract arrive typed. */
export const client: ContractRouterClient<Contract> = createORPCClient(
  new RPCLink({ port: connectToMain(), interceptors: [onError(storeTrouble.failed)] }),
)

/** The same as options for `useQuery` and `useMutation`. */
export const endpoints = createTanstackQueryUtils(client)
