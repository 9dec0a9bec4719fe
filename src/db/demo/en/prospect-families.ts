/** A company of a family: its name, the position of its business sentence, and where it works. */
export type ProspectCompany = readonly [name: string, business: number, regions: readonly string[]];

/**
 * A family of prospects of one industry. Name, business and regions of a company are set by hand so that they belong
 * together; its size, situation and owner's line are combined by position. `{n}` in a sentence grows with the size.
 */
export type ProspectFamily = {
  industry: string;
  companies: readonly ProspectCompany[];
  /** Smallest headcount; the others follow a fixed ladder above it. */
  minEmployees: number;
  /** What `{n}` counts: this many employees make one unit. */
  employeesPerUnit: number;
  business: readonly string[];
  situation: readonly string[];
  extra: readonly string[];
  tags: readonly string[];
};
