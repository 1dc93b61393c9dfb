import { z } from 'zod'
import { operations } from '../contract/operation'
import { pageOf } from '../contract/page'
import { NotificationView } from './notification-view'

export const notificationOperations = operations('Accounts', {
  'GET /account/notifications': {
    summary: 'Messages waiting',
    answer: pageOf(NotificationView),
  },
  'POST /account/notifications/read': {
    summary: 'Put messages aside',
    body: z.strictObject({}),
    status: 204,
  },
})
