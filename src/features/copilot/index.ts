export { chatAnswerSchema } from './chat-answer.ts';
export { callTool, findTool, TOOLS, toolsFor } from './registry.ts';
