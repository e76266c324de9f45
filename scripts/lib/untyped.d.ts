declare module 'mjml' {
  export default function mjml(
    source: string,
    options?: { validationLevel?: 'strict' | 'soft' },
  ): Promise<{ html: string; errors: unknown[] }>;
}

declare module 'asl-validator' {
  export default function aslValidator(definition: object): { isValid: boolean; errors: unknown[] };
}
