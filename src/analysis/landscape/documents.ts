import type { Context } from '../context.ts';
import type { AnswerBook } from './answer-book.ts';
import { approachPage } from './documents/approach.ts';
import { deliveryPage } from './documents/delivery.ts';
import { handoverPage } from './documents/handover.ts';
import { maintenancePage } from './documents/maintenance.ts';
import type { Documents } from './documents/schema.ts';
import { scopePage } from './documents/scope.ts';

/** The documents of the plan (S56-S60, S103, S117): scope, approach, delivery, maintenance and hand-over. */
export function planDocuments(context: Context, answers: AnswerBook): Documents {
  return {
    scope: scopePage(context.index),
    approach: approachPage(context, answers),
    delivery: deliveryPage(context),
    maintenance: maintenancePage(context, answers),
    handover: handoverPage(context),
  };
}
