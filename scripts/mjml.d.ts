declare module 'mjml' {
  export default function mjml(
    source: string,
    options?: { validationLevel?: 'strict' | 'soft' },
  ): Promise<{ html: string; errors: unknown[] }>;
}
