import type { ColumnPlan } from './rowCells.ts';
import { cellText } from './values.ts';

/** What ticket sellers and answers to invitations call somebody who did not come. */
const cameNot =
  /^(?:no|not attending|did not attend|no[- ]show|declined|rejected|refunded|cancell?ed|deleted|nein|abgesagt|abgelehnt|storniert|erstattet|non|remboursée?|refusée?|reembolsado|rechazado|rimborsato|rifiutato)$/i;

/** Why the person did not come, as the list writes it ("Refunded", "Declined"), or null. */
export function cancelledStatus(plan: ColumnPlan, row: readonly string[]): string | null {
  const columns = plan.byField.get('status');
  if (columns === undefined) return null;
  const status = columns.map(({ index }) => cellText(row[index]));
  return status.find((text) => cameNot.test(text)) ?? null;
}
