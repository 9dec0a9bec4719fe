export { defineTool, type Tool, type ToolResult } from './define-tool.ts';
