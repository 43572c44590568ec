import { z } from 'zod';

// The page's content security policy forbids making code from text, which zod's compiled parsers do. Imported
// before any schema is made, because each decides when it is made.
z.config({ jitless: true });
