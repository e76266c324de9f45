import phoneNumbers from 'libphonenumber-js/metadata.min.json';

/** How phone numbers are built, by country. What is deployed has it in a file (`infra/data-apart.ts`). */
export const phoneData = () => phoneNumbers;
