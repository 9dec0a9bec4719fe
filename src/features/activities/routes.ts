import { Hono } from 'hono';
import type { AppEnv } from '#src/http/env.ts';
import { recordRoutes } from '#src/http/record-routes.ts';
import { activityFilterSchema, activitySchema, changeActivitySchema, newActivitySchema } from './contract.ts';
import { createActivity } from './create-activity.ts';
import { createPurchase } from './create-purchase.ts';
import { deleteActivity } from './delete-activity.ts';
import { deletePurchase } from './delete-purchase.ts';
import { getActivity } from './get-activity.ts';
import { getPurchase } from './get-purchase.ts';
import { listActivities } from './list-activities.ts';
import { listPurchases } from './list-purchases.ts';
import { changePurchaseSchema, newPurchaseSchema, purchaseFilterSchema, purchaseSchema } from './purchase-contract.ts';
import { updateActivity } from './update-activity.ts';
import { updatePurchase } from './update-purchase.ts';

/** Visits, calls and messages with their summaries (PROFILE-4), and what accounts bought. */
export const activityRoutes = () =>
  new Hono<AppEnv>()
    .route(
      '/',
      recordRoutes({
        path: '/activities',
        tag: 'Activities',
        one: 'an activity',
        schemas: {
          create: newActivitySchema,
          change: changeActivitySchema,
          filter: activityFilterSchema,
          answer: activitySchema,
        },
        calls: {
          create: createActivity,
          list: listActivities,
          get: getActivity,
          update: updateActivity,
          remove: deleteActivity,
        },
      }),
    )
    .route(
      '/',
      recordRoutes({
        path: '/purchases',
        tag: 'Purchases',
        one: 'a purchase',
        schemas: {
          create: newPurchaseSchema,
          change: changePurchaseSchema,
          filter: purchaseFilterSchema,
          answer: purchaseSchema,
        },
        calls: {
          create: createPurchase,
          list: listPurchases,
          get: getPurchase,
          update: updatePurchase,
          remove: deletePurchase,
        },
      }),
    );
