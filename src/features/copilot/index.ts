export { chatAnswerSchema } from './chat-answer.ts';
export { callTool, callToolFrom, findTool, TOOLS, toolsFor } from './registry.ts';
export { showAnswer, showTool } from './show-tool.ts';
export { toolText } from './tool-text.ts';
