export const tour = {
  tour: {
    label: 'Tour of the sample shop',
    pill: 'Tour',
    place: 'Step {{step}} of {{of}}',
    start: 'Show me around',
    resume: 'Go on with the tour',
    show: 'Show me',
    next: 'Next',
    back: 'Back',
    leave: 'End the tour',
    fold: 'Fold the tour away',
    done: 'Done',
    takeFile: 'Take the practice file',
    left: 'You can go on with the tour from help (F1) or from the command palette.',
    finished: 'That is all. The sample shop stays open – try anything, nothing leaves this computer.',
    steps: {
      overview: {
        title: 'One sentence to begin the day',
        text: 'The top of the overview says whether everything is all right. When something needs attention, a button beside it leads there.',
      },
      products: {
        title: 'Find a product',
        text: 'Open the products and type “miod wrzosowy” – Polish letters are not needed. The key\u00a0“/” begins a search, too.',
      },
      why: {
        title: 'Why these numbers?',
        text: 'On the page of a product, beside the offer of any channel, press “{{why}}”. You see what the price and the quantity follow from.',
      },
      restock: {
        title: 'Take the second export',
        text: 'On the overview press “{{restock}}”, then “{{show}}” here: you see the plan of the import, what changed and from what to what.',
      },
      mail: {
        title: 'The customer gets an e-mail',
        text: 'The honey is back on the shelf, so those who wait are told. Press “{{send}}” and read the mail in the practice mailbox.',
      },
      held: {
        title: 'A suspicious file waits for you',
        text: 'Take a price list that has lost its decimal commas. OneShelf holds it: you see why, and discard it with one button.',
      },
      undo: {
        title: 'Everything can be undone',
        text: 'The changes list every change of stock and prices. Press “{{undo}}” beside the last import: first you see what goes back and what stays.',
      },
    },
  },
};
