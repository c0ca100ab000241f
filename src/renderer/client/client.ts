import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../shared/contract/contract.ts'

function connect(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  window.postMessage('rpc:port', location.origin, [port2])
  port1.start()
  return port1
}

/** Asks main; the one connection of this page. Errors declared in the contract arrive typed. */
export const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: connect() }))

/** The same as options for `useQuery` and `useMutation`. */
export const endpoints = createTanstackQueryUtils(client)
