import { describe, expect, it } from 'vitest';
import { checkNote } from '../../../shared/note/checks/checkNote.ts';
import { bagOf } from '../../../shared/note/checks/similar.ts';
import type { NoteChannel } from '../../../shared/note/channels.ts';
import dictionary from 'dictionary-en';
import { createSpelling } from '../../../shared/note/spelling/speller.ts';
import { queue, noteTo, on } from './noteTo.ts';

/** Notes as people send them who were there. A check that says anything of them cries wolf. */
const invitations: readonly (readonly [to: string, text: string])[] = [
  ['ana', 'Hi Ana, your talk on soil sensors at Web Days made me rethink ours. Happy to share what we measured in clay. Shall we connect?'],
  ['anaCosta', 'Hi Ana, we both got lost on the way to the Web Days dinner. I can send you the map I drew. Would you mind connecting?'],
  ['tom', 'Hi Tom, what you said at Web Days about paper that smells of rain was lovely. Let me know if I can help with your app.'],
  ['will', 'Hi Will, good to meet you at Web Days. You mentioned trouble with returns; happy to share how our shop halved them.'],
  ['mark', 'Hello Mark, you explained batteries to me at Web Days better than any book. If you ever need help with Norwegian, let me know if I can be of use.'],
  ['rose', 'Hi Rose, I loved your story of the bike bells at Web Days. As promised, I can put you in touch with a bell maker.'],
  ['grace', 'Hi Grace, thank you for your question in the map session at Web Days. Glad to send you the data behind my answer.'],
  ['robert', 'Hi Bob, we talked about frogs in cellars at Web Days. Happy to send the paper. It would be good to stay in touch.'],
  ['sofia', 'Hi Sofía, your point about plain words in Example City hit home. Let me know if our glossary can be of help to you.'],
  ['sofia', 'Hi Sofia, I enjoyed our talk about ostriches at Web Days. I could send you the photos you liked, if you want them.'],
  ['juergen', 'Hi Jürgen, your stand at Web Days was the only one with a lathe. Happy to show you our drawings of the gears.'],
  ['juergen', 'Dear Mr Müller, thank you for explaining the press to me at Web Days. If you need a reader for the English manual, I would gladly be one.'],
  ['jeanLuc', 'Hi Jean-Luc, your blue paint came up again and again after Web Days. I can introduce you to a museum that wants some of your work.'],
  ['patrick', 'Hi Pat, we both teach sailing to children, as we found at Web Days. Happy to swap lesson plans with you.'],
  ['paris', 'Hi Paris, your panel at Web Days was honest about costs. Glad to share our own figures with you.'],
  ['may', 'Hi May, I learnt a lot from your co-op story at Web Days. Let me know if you want a reader for the grant text.'],
  ['shouted', 'Hi Frida, your demo of the six-sided router at Web Days was a joy. Happy to test it with my class.'],
  ['ana', 'Hi there, I missed the end of your talk at Web Days and heard it was the best part. Happy to share my notes of the rest with you.'],
];

const others: readonly (readonly [to: string, channel: NoteChannel, text: string])[] = [
  ['tom', 'sms', 'Hi Tom, it was fun to talk about paper at Web Days. Happy to send you the sample we spoke of. Robin'],
  ['grace', 'sms', 'Hi Grace, your map of the harbour at Web Days was great. I can send you ours. Robin'],
  ['may', 'text', 'Hi May, as discussed at Web Days I can put you in touch with our printer. Your idea of lanterns deserves it.'],
  ['rose', 'text', 'Hi Rose,\n\nyou told me at Web Days that bells matter more than brakes. I think you are right.\n\nHappy to help with the test.'],
  ['will', 'linkedin-message', 'Hi Will,\n\nthank you for walking me through your warehouse story at Web Days. It made me think of our own returns, and I would be glad to share the figures.\n\nAll the best\nRobin'],
  ['mark', 'linkedin-message', 'Hi Mark, I am still thinking about what you said on batteries at Web Days. Our lab has test data on cold starts; happy to send it to you.'],
  ['robert', 'linkedin-message', 'Hello Robert, your question at the end of the soil panel in Example City was the best one of the day. Happy to share the answer I should have given you.'],
  ['ana', 'linkedin-message', 'Dear Ms Silva, thank you for your talk at Web Days. You showed that a sensor can be built for five euros. If I can help with the field test, let me know.'],
  ['patrick', 'linkedin-message', "Hi Patrick, we both said “never again” about overnight trains at Web Days, and then met on one. I'll send you the photo. Good luck with the harbour!"],
  ['jeanLuc', 'linkedin-message', 'Hi Jean-Luc, what you told me about pigments at Web Days was new to me. I can lend you the old catalogue we talked about.'],
  ['sofia', 'linkedin-message', 'Hi Sofía, you asked at Web Days who writes our error messages. I do, and I would be happy to swap drafts with you.'],
  ['anaCosta', 'linkedin-message', 'Hi Ana, your poster at Web Days had the only graph I understood. Happy to help with the next one, if you want a reader.'],
];

/** The same with the words of those who meet at such events. */
const business: readonly (readonly [to: string, text: string])[] = [
  ['grace', 'Hi Grace, your Web Days talk on onboarding for fintech startups was great. Happy to share our roadmap template with you.'],
  ['will', 'Hi Will, I liked your webinar plans at Web Days. Let me know if our Kubernetes walkthrough can be of help to your backend team.'],
  ['may', 'Hi May, we both co-organised hackathons, as we found at Web Days. I can send you our newsletter workflow and the signup forms.'],
  ['patrick', 'Hi Pat, thanks for the podcast tip at Web Days. Happy to test your microservices dashboard and the chatbot with my freelancers.'],
  ['rose', 'Hi Rose, your coworking story at Web Days made my day. I can introduce you to a scaleup that analyses behaviour in e-commerce.'],
];

const emails: readonly (readonly [to: string, text: string])[] = [
  ['ana', 'Hi Ana,\n\nit was good to talk about soil sensors with you at Web Days. You said that clay ruins every probe within a month. We kept one alive for a year, in a bed of sand, and wrote down how.\n\nHappy to send you the notes and the drawing; use them as you like. If you find a better way, I would love to read about it in your next post.\n\nBest regards\nRobin'],
  ['tom', 'Hi Tom,\n\nthank you for the tour of your press at Web Days. I had no idea that paper has a direction. You mentioned that your order form loses people on the second page.\n\nI looked at it on the train home and wrote down three small things that may help. They are in the file, and they are yours to use. All the best to your team in the cellar.\n\nRobin'],
  ['grace', 'Dear Grace,\n\nyour question in the map session at Web Days has kept me busy since. You asked how we know that a shoreline has moved and not the camera. The short answer is that we did not know.\n\nThanks to you we checked, and I would be glad to share what we found with you. It is not pretty, but it is honest, and you should see it first.\n\nBest\nRobin'],
  ['rose', 'Hi Rose,\n\nyou promised to think about bells and I promised to ask around, over the soup at Web Days. I did: there is a small foundry by the lake that makes bells for goats, and they would try bikes.\n\nI can put you in touch with the owner, who is as fond of brass as you are. Let me know if that helps you, and ring when you pass by.\n\nRobin'],
  ['mark', 'Hi Mark,\n\nI enjoyed your talk on cold batteries at Web Days, and the story of the bus that would not start even more. Our lab has measured cells at minus twenty for two winters, for a project that ended.\n\nThe data sits in a drawer. I would be happy to share it with you if it is of any use to your students. You asked the right question about it.\n\nBest regards\nRobin'],
  ['will', 'Hi Will,\n\nthank you for being so open about returns in your session at Web Days. You said that half of them come back because of one wrong size chart. We had the same with boots, and a drawing of a foot beside the chart changed it.\n\nI can send you the drawing and the figures before and after. Use them freely, and tell me whether it works for coats.\n\nRobin'],
  ['may', 'Hi May,\n\nyour story of the co-op and its nine lanterns at Web Days was the one I told at home. You mentioned that the grant text is hard to write in English. I write such texts for our school.\n\nHappy to read yours and mark what a stranger would not understand. There is no hurry, and you owe me nothing; the story was worth it.\n\nBest wishes\nRobin'],
  ['juergen', 'Dear Jürgen,\n\nthank you for taking the lathe apart for us at Web Days. You said that the manual was never put into English because nobody had the patience. I happen to like such work, and my father ran the same machine.\n\nIf you send me a chapter, I will gladly try. If it is good you can have the rest; if not, you can laugh about it with your team.\n\nRobin'],
  ['sofia', 'Hi Sofía,\n\nI liked what you said about plain words at Web Days, and I went home and counted ours: forty words for an error that needs nine. Your rule of one verb for each button is on our wall now.\n\nI would be happy to share the before and after with you, for your talk or just for fun. Thank you for making it so clear.\n\nBest regards\nRobin'],
  ['patrick', 'Hi Patrick,\n\nit was a pleasure to find another sailing teacher at Web Days. You told me that your pupils fear the boom more than the water. Ours did too, until we let them paint it yellow.\n\nI can send you the lesson we built around that, with the drawings the children made. Change what you like; the rain song at the end is the best part.\n\nRobin'],
];

/** From a second round: researchers, recruiters, teachers and job seekers, in two languages, with words that look like slips and leaks. */
const second: readonly (readonly [to: string, text: string])[] = [
  ['ana', 'Hi Ana, your point about pH drift at Web Days was spot on. I work on the same problem in vineyards and would be glad to share our two years of logs.'],
  ['grace', 'Dear Grace, as a PhD student I found your tide-gauge talk at Web Days very clear. I tried your method on the Elbe data last night, and it works. Happy to send you the notebook.'],
  ['mark', 'Hi Mark, I recruit for battery start-ups, but I am writing because of your honest answer on recycling at Web Days. I can put you in touch with a plant in Norway that does it.'],
  ['sofia', 'Hi Sofía, it was lovely to compare notes on plain language at Web Days. Your before-and-after slide is now on our fridge. Let me know if I can help with the Portuguese version.'],
  ['juergen', 'Sehr geehrter Herr Mueller, vielen Dank für das Gespräch auf den Web Days. Ihre Idee, die Spindel vor dem Messen warmlaufen zu lassen, hat uns sofort geholfen. Gern schicke ich Ihnen unsere Messreihe.'],
  ['keller', 'Hallo Petra, du hattest auf den Web Days gefragt, wie wir im Keller lüften. Die Antwort: gar nicht, wir heizen. Den Plan schicke ich dir gern, wenn er hilft.'],
  ['oksana', 'Liebe Oksana, danke für die nette Runde am Freitagabend bei den Web Days. Der Markt in Ihrer Stadt klingt herrlich. Wenn Sie im Winter nach Hamburg kommen, zeige ich Ihnen gern unseren.'],
  ['paris', 'Hi Paris, greetings from Paris! It was fun to find out at Web Days that we both grew up above a bakery. I promised you the rye recipe: here it comes, use it as you like.'],
  ['ai', 'Hi Ai, your demo of AI for tea tasting at Web Days was the best thing I saw. Our lab has a panel of tasters, and we could lend you an hour of theirs.'],
  ['hall', 'Hi Vera, we met in Hall 2 at Web Days, next to the birds. You said nightjars like gravel roofs. I manage three of them and could show you the quiet one.'],
  ['can', 'Hi Can, can you believe the rain on day two of Web Days? I enjoyed our chat about Istanbul facades. I have photos of the old ones if they help you.'],
  ['jack', 'Hi Jack, it was good to share a table at Web Days. You wondered whether null safety pays off: it did for us, 40 % fewer crashes. I can show you the chart.'],
  ['may', 'Hello May, I hope the train takes less than 20 minutes today! It was a joy to hear about the nine lanterns at Web Days. I will buy the book. If you come to Oslo, the guest room is yours.'],
  ['jeanLuc', 'Dear Jean Luc, as a friend of old paper I was happy to find your stand at Web Days. My best friend restores books in Ghent and would gladly answer any question of yours.'],
];

function baseFor(to: string): string {
  return `Hi ${queue[to]?.firstName ?? 'there'}, good to meet you at Web Days. Shall we connect?`;
}

const calendar = on('2026-11-21');
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const spelling = createSpelling({ aff: text(dictionary.aff), dic: text(dictionary.dic) });

describe('a good note', () => {
  it('is one of fifty-nine', () => {
    expect(invitations.length + others.length + emails.length + business.length + second.length).toBe(59);
  });

  it.each([
    ...invitations.map(([to, text]) => [to, 'linkedin-invitation', text] as const),
    ...business.map(([to, text]) => [to, 'linkedin-invitation', text] as const),
    ...second.map(([to, text]) => [to, 'linkedin-message', text] as const),
    ...others,
    ...emails.map(([to, text]) => [to, 'email', text] as const),
  ])('to %s as %s comes out clean', (to, channel, text) => {
    const rest = new Map([...invitations, ...emails].filter(([, other]) => other !== text).map(([id, other], index) => [`${id}-${index}`, bagOf(other, new Set())]));
    const note = noteTo(to, text, { channel, calendar, impersonal: baseFor(to), others: rest, subject: channel === 'email' ? 'Frogs at Web Days' : null, budget: { left: 5, wantedBefore: 0 }, spelling });
    expect(checkNote(note)).toEqual([]);
  });
});
