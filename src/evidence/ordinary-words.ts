const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Calendar, offices, departments and terms of selling and of the playbook that English writes with a capital without naming anybody. */
const CAPITALISED = words(`
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun spring summer autumn winter christmas easter
i mr mrs ms miss dr prof sir madam
chief officer executive president vice chair chairman chairwoman director directors head manager managers lead leader supervisor engineer
analyst consultant architect controller treasurer secretary assistant coordinator specialist administrator partner owner founder buyer
coach champion sponsor influencer gatekeeper executor board committee council management finance financial procurement purchasing operations
quality production maintenance logistics sales marketing legal compliance security safety research development engineering human resources
office department division unit team group section workshop plant factory site warehouse hub line lines bay hall depot building
economic user technical decision maker key account customer client supplier vendor competitor prospect deal opportunity lead stage need needs
plan plans goal goals target action actions risk risks budget tender bid contract agreement order invoice proposal offer quote quotation
phase wave step tier level class type part chapter section article annex appendix table figure note summary minutes report review audit
question questions answer visit call meeting email message workshop demo pilot trial proof case reference study story
quarter half year month week day today yesterday tomorrow fiscal annual monthly weekly daily
project programme program initiative system systems platform service services solution solutions product products software hardware
internet web cloud data digital artificial intelligence machine learning english chinese german french spanish italian dutch japanese korean
russian portuguese polish european asian american british north south east west northern southern eastern western central
europe asia africa america china germany france spain italy netherlands belgium japan korea russia india singapore malaysia thailand vietnam
uk us usa eu
god yes no ok okay
`);

/** Short forms everybody writes in capitals. */
const SHORT_FORMS = words(`
ceo cfo cio cto coo cmo cso chro ciso vp svp evp gm md hr it ot qa qc qs rd pm pmo pr po pos am kam bdm bd sdr ae se
eb ub tb dm dmu bant spin swot kpi kpis okr okrs smart roi tco npv irr ebit ebitda capex opex rfi rfp rfq nda msa sow sla slas loi mou poc pov mvp
erp crm mes plm scm wms tms mrp aps scada plc hmi iot iiot ai ml nlp ocr api apis sdk saas paas iaas sso ui ux cad cam cae bom sku skus oem odm oee
cn us uk eu hk usd eur gbp cny rmb jpy hkd chf vat gdp ceo's
q h fy ytd yoy mom qoq eta etd fob cif ddp dap jit fifo lifo npi ppm ppap fmea spc iso gmp haccp fda ce ul rohs reach csr esg co
pdf doc docx xls xlsx csv ppt sql json xml html http https url usb lan wan wifi vpn gps rfid nfc led lcd pc id faq tbd tba asap fyi vs etc eg ie am pm
a b c d e
kwh kw mw gw kg km cm mm m2 m3 gb tb mb ghz mhz hz v w db
`);

/** Words that open an English sentence as themselves. */
const OPENERS = words(`
a an the this that these those there here it its he she they we you our their his her your my one two three four five six seven eight nine ten
both all each every any some no none neither either many most much more several few other another such what which who whom whose when where why how
whether if unless until while although though because since as after before during once given according in on at by for from with without within of to
into over under above below between among against about across through per via despite towards upon up down out off only even also still already yet not
never always often usually currently now then so thus hence therefore however moreover furthermore besides meanwhile instead otherwise and but or nor
first second third last next finally overall generally additionally recently later earlier please let ask send check confirm verify find show give get
make take keep hold use start stop plan set agree offer prepare propose invite visit call meet bring talk tell say see look note add follow reach raise cut
reduce increase close sign win lose move turn run test try help support secure protect build write read answer reply share explain clarify arrange book
dear hello hi whatever whichever whoever whenever wherever thanks thank regards sincerely
nobody somebody everybody everyone anyone someone nothing something everything people staff users workers colleagues customers suppliers
headcount workforce staffing purchases orders purchase turnover expenditure spending income earnings equity debt cash availability throughput changeover replaying readings returns
revenue sales profit margin cost costs price prices budget stock inventory demand output capacity delivery payment payback money cash turnover growth
time lead yield scrap downtime uptime quality trust interest access progress work results figures data savings losses errors defects complaints
`);

const ORDINARY: ReadonlySet<string> = new Set([...CAPITALISED, ...SHORT_FORMS, ...OPENERS]);

/** Whether a Latin word, in lower case, is ordinary: it names no person, company or product by itself. */
export const isOrdinaryWord = (word: string): boolean => ORDINARY.has(word);
