/** The mutations whose answers show a secret. Such an answer is never kept to be given again. */
export const mutationsThatShowSecrets = ['createWebhookEndpoint', 'rotateWebhookSecret'] as const
