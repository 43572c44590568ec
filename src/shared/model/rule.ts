import { z } from 'zod';
import { clippingChangesSchema } from './clipping';
import { tagPathSchema } from './tag';

/** How a condition compares its field with its value. */
export const ruleMatchSchema = z.enum(['any-word', 'all-words', 'phrase', 'regex', 'fuzzy', 'is']);

/** The field a condition looks at; `text` is headline, summary and body together. */
export const ruleFieldSchema = z.enum([
  'text',
  'headline',
  'body',
  'summary',
  'author',
  'editor',
  'outlet',
  'source',
  'section',
  'place',
  'country',
  'language',
  'url',
  'mediaType',
  'tag',
  'campaign',
]);

export const ruleConditionSchema = z.object({
  field: ruleFieldSchema,
  match: ruleMatchSchema,
  value: z.string().min(1).max(2000),
  /** True turns the condition round. */
  not: z.boolean().default(false),
});
export type RuleCondition = z.infer<typeof ruleConditionSchema>;

export type RuleGroup = { all: RuleItem[] } | { any: RuleItem[] };
export type RuleItem = RuleCondition | RuleGroup;

const itemSchema: z.ZodType<RuleItem> = z.lazy(() => z.union([ruleConditionSchema, ruleGroupSchema]));
/** All-of or any-of, nested as needed. */
export const ruleGroupSchema: z.ZodType<RuleGroup> = z.lazy(() =>
  z.union([z.object({ all: z.array(itemSchema).min(1) }), z.object({ any: z.array(itemSchema).min(1) })]),
);

export const ruleActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add-tag'), tag: tagPathSchema }),
  z.object({ do: z.literal('remove-tag'), tag: tagPathSchema }),
  z.object({ do: z.literal('set-field'), set: clippingChangesSchema }),
  z.object({ do: z.literal('star') }),
  z.object({ do: z.literal('exclude') }),
]);
export type RuleAction = z.infer<typeof ruleActionSchema>;

/** An auto-tag rule as it is written in a file. */
export const ruleDefinitionSchema = z.object({
  name: z.string().trim().min(1).max(200),
  when: ruleGroupSchema,
  then: z.array(ruleActionSchema).min(1),
  scope: z.enum(['new', 'existing', 'both']).default('both'),
  enabled: z.boolean().default(true),
});
export type RuleDefinition = z.infer<typeof ruleDefinitionSchema>;

export const ruleSchema = ruleDefinitionSchema.extend({ id: z.number().int(), position: z.number().int() });
export type Rule = z.infer<typeof ruleSchema>;
