// @ts-expect-error the page has no Node
void process;
// @ts-expect-error the page has no Node
void Buffer;
