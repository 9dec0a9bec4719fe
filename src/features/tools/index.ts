export { defineTool, kindOfTool, type Tool, type ToolKind, type ToolResult } from './define-tool.ts';
