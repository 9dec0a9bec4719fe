export { type Firewall, loadFirewall } from './firewall.ts';
export { commitmentTools } from './tools.ts';
