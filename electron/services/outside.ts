import type { Opened, OpenTarget } from '../../shared/contract/contract.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { mailLink, profileAddress, searchAddress, sentInvitationsAddress } from '../../shared/queue/links.ts';
import { hasLeft } from '../../shared/queue/outgoing.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import { said } from '../../shared/words/keys.ts';
import type { Desktop } from '../core/ports.ts';

interface Wish {
  readonly personId: string;
  readonly target: OpenTarget;
  /** Which of the person's e-mails; null for the first. */
  readonly email: number | null;
}

interface Link {
  readonly address: string;
  readonly hasNote: boolean;
}

/** Opens what belongs to a person, from what is saved of them: the page says whom and what, and never an address. */
export async function openFor(event: EventState, { personId, target, email }: Wish, desktop: Desktop | null): Promise<Result<Opened>> {
  const person = event.people.find(({ id }) => id === personId);
  if (person === undefined) return fail('not-found', said('queue.personGone'), said('queue.chooseAnother'));
  const link = linkFor(person, target, email);
  if (!link.ok) return link;
  const { address, hasNote } = link.value;
  if (desktop === null) return ok({ address, hasNote });
  if (await desktop.openOutside(address)) return ok({ address: null, hasNote });
  return fail('no-permission', said(target === 'mail' ? 'queue.mailDidNotOpen' : 'queue.browserDidNotOpen'), said('queue.openByHand'));
}

function linkFor(person: Person, target: OpenTarget, email: number | null): Result<Link> {
  switch (target) {
    case 'sent-invitations':
      return ok({ address: sentInvitationsAddress, hasNote: false });
    case 'linkedin': {
      const address = profileAddress(person.contact) ?? searchAddress(person.contact);
      return address === null ? fail('not-found', said('queue.nothingToSearch'), said('queue.addName')) : ok({ address, hasNote: false });
    }
    case 'mail':
      return mailFor(person, email ?? 0);
  }
}

/** Only a note that was copied goes along: what is held back can't leave by another door. */
function mailFor(person: Person, index: number): Result<Link> {
  const to = person.contact.emails[index];
  if (to === undefined) return fail('not-found', said('queue.noEmail'), said('queue.addEmail'));
  const { subject = '', text = '' } = hasLeft(person) ? (person.outgoing ?? {}) : {};
  const link = mailLink(to, subject, text);
  return link === null ? fail('bad-input', said('queue.oddEmail', { address: to }), said('queue.correctEmail')) : ok({ address: link.address, hasNote: link.hasBody && text !== '' });
}
