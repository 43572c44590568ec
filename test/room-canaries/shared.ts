// @ts-expect-error the shared room knows no Node
void process;
// @ts-expect-error the shared room knows no DOM
void document;
