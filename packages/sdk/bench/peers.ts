/** A package, and one client and one call of it in two lines. */
export interface Peer {
  name: string
  /** What is installed, or the packed SDK where there is none. */
  version?: string
  program: string
}

export const peers: Peer[] = [
  {
    name: '@tongzhou/sdk',
    program: `import { CampaignsResource, Client } from '@tongzhou/sdk'
new CampaignsResource(new Client({ url: 'http://test' })).get('campaign_1')`,
  },
  {
    name: '@tongzhou/sdk, all of it',
    program: `import { Tongzhou } from '@tongzhou/sdk'
new Tongzhou({ url: 'http://test' }).campaigns.get('campaign_1')`,
  },
  {
    name: '@linear/sdk',
    version: '98.0.0',
    program: `import { LinearClient } from '@linear/sdk'
new LinearClient({ apiKey: 'key' }).viewer`,
  },
  {
    name: 'stripe',
    version: '23.1.0',
    program: `import Stripe from 'stripe'
new Stripe('key').customers.retrieve('cus_1')`,
  },
  {
    name: '@medusajs/js-sdk',
    version: '2.21.2',
    program: `import Medusa from '@medusajs/js-sdk'
new Medusa({ baseUrl: 'http://test' }).store.product.list()`,
  },
  {
    name: 'graphql-request',
    version: '7.4.0',
    program: `import { GraphQLClient } from 'graphql-request'
new GraphQLClient('http://test').request('{ a }')`,
  },
  {
    name: '@urql/core',
    version: '6.0.3',
    program: `import { Client, fetchExchange } from '@urql/core'
new Client({ url: 'http://test', exchanges: [fetchExchange] }).query('{ a }', {})`,
  },
  {
    name: '@octokit/graphql',
    version: '9.0.5',
    program: `import { graphql } from '@octokit/graphql'
graphql('{ viewer { login } }')`,
  },
  {
    name: '@shopify/graphql-client',
    version: '2.0.0',
    program: `import { createGraphQLClient } from '@shopify/graphql-client'
createGraphQLClient({ url: 'http://test', headers: {}, retries: 0 }).request('{ a }')`,
  },
]
