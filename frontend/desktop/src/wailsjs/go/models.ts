export namespace app {
	
	export class AccessChange {
	    contactId: string;
	    has: boolean;
	    email: string;
	    reason: string;
	
	    static createFrom(source: any = {}) {
	        return new AccessChange(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.contactId = source["contactId"];
	        this.has = source["has"];
	        this.email = source["email"];
	        this.reason = source["reason"];
	    }
	}
	export class Refusal {
	    code: string;
	    reason: string;
	    field: string;
	    sentence: string;
	
	    static createFrom(source: any = {}) {
	        return new Refusal(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.reason = source["reason"];
	        this.field = source["field"];
	        this.sentence = source["sentence"];
	    }
	}
	export class ChangeResult {
	    contactId: string;
	    state: string;
	    refusal?: Refusal;
	
	    static createFrom(source: any = {}) {
	        return new ChangeResult(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.contactId = source["contactId"];
	        this.state = source["state"];
	        this.refusal = this.convertValues(source["refusal"], Refusal);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class AccessSaved {
	    results: ChangeResult[];
	    turnedOn: boolean;
	    portalRefusal?: Refusal;
	
	    static createFrom(source: any = {}) {
	        return new AccessSaved(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.results = this.convertValues(source["results"], ChangeResult);
	        this.turnedOn = source["turnedOn"];
	        this.portalRefusal = this.convertValues(source["portalRefusal"], Refusal);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class ContactEdit {
	    id: string;
	    was: Record<string, string>;
	    now: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new ContactEdit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.was = source["was"];
	        this.now = source["now"];
	    }
	}
	export class Done {
	    id: string;
	    state: string;
	    undoId: string;
	
	    static createFrom(source: any = {}) {
	        return new Done(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.state = source["state"];
	        this.undoId = source["undoId"];
	    }
	}
	export class Exported {
	    path: string;
	    changes: number;
	
	    static createFrom(source: any = {}) {
	        return new Exported(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.path = source["path"];
	        this.changes = source["changes"];
	    }
	}
	export class MatterEdit {
	    id: string;
	    was: Record<string, string>;
	    now: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new MatterEdit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.was = source["was"];
	        this.now = source["now"];
	    }
	}
	export class MatterNew {
	    title: string;
	    practiceArea: string;
	    stage: string;
	    clientId: string;
	    clientName: string;
	    clientEmail: string;
	
	    static createFrom(source: any = {}) {
	        return new MatterNew(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.practiceArea = source["practiceArea"];
	        this.stage = source["stage"];
	        this.clientId = source["clientId"];
	        this.clientName = source["clientName"];
	        this.clientEmail = source["clientEmail"];
	    }
	}
	
	export class SwitchDone {
	    state: string;
	    undoId: string;
	
	    static createFrom(source: any = {}) {
	        return new SwitchDone(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.state = source["state"];
	        this.undoId = source["undoId"];
	    }
	}

}

export namespace desk {
	
	export class AreaCount {
	    area: string;
	    count: number;
	
	    static createFrom(source: any = {}) {
	        return new AreaCount(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.area = source["area"];
	        this.count = source["count"];
	    }
	}
	export class AccessLine {
	    contactId: string;
	    name: string;
	    kind: string;
	    email: string;
	    roles: string[];
	    client: boolean;
	    has: boolean;
	    grant: string;
	    invitation: string;
	    invitedAt: number;
	    expiresAt: number;
	    opposing: boolean;
	    sees: AreaCount[];
	    notYetInForce: boolean;
	
	    static createFrom(source: any = {}) {
	        return new AccessLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.contactId = source["contactId"];
	        this.name = source["name"];
	        this.kind = source["kind"];
	        this.email = source["email"];
	        this.roles = source["roles"];
	        this.client = source["client"];
	        this.has = source["has"];
	        this.grant = source["grant"];
	        this.invitation = source["invitation"];
	        this.invitedAt = source["invitedAt"];
	        this.expiresAt = source["expiresAt"];
	        this.opposing = source["opposing"];
	        this.sees = this.convertValues(source["sees"], AreaCount);
	        this.notYetInForce = source["notYetInForce"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class AccessPage {
	    matterId: string;
	    title: string;
	    lines: AccessLine[];
	    portalOn: boolean;
	    firmOn: boolean;
	    mayGrant: boolean;
	
	    static createFrom(source: any = {}) {
	        return new AccessPage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.matterId = source["matterId"];
	        this.title = source["title"];
	        this.lines = this.convertValues(source["lines"], AccessLine);
	        this.portalOn = source["portalOn"];
	        this.firmOn = source["firmOn"];
	        this.mayGrant = source["mayGrant"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ActivityLine {
	    id: string;
	    at: number;
	    actor: string;
	    actorKind: string;
	    verb: string;
	    subject: string;
	    detail: string;
	    notYetInForce: boolean;
	
	    static createFrom(source: any = {}) {
	        return new ActivityLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.at = source["at"];
	        this.actor = source["actor"];
	        this.actorKind = source["actorKind"];
	        this.verb = source["verb"];
	        this.subject = source["subject"];
	        this.detail = source["detail"];
	        this.notYetInForce = source["notYetInForce"];
	    }
	}
	
	export class AreaSwitch {
	    area: string;
	    on: boolean;
	    allowed: boolean;
	
	    static createFrom(source: any = {}) {
	        return new AreaSwitch(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.area = source["area"];
	        this.on = source["on"];
	        this.allowed = source["allowed"];
	    }
	}
	export class TwoTexts {
	    field: string;
	    yours: string;
	    theirs: string;
	
	    static createFrom(source: any = {}) {
	        return new TwoTexts(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.yours = source["yours"];
	        this.theirs = source["theirs"];
	    }
	}
	export class ChangeLine {
	    id: string;
	    madeAt: number;
	    verb: string;
	    subject: string;
	    matterId: string;
	    state: string;
	    reason: string;
	    sentence: string;
	    texts: TwoTexts[];
	
	    static createFrom(source: any = {}) {
	        return new ChangeLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.madeAt = source["madeAt"];
	        this.verb = source["verb"];
	        this.subject = source["subject"];
	        this.matterId = source["matterId"];
	        this.state = source["state"];
	        this.reason = source["reason"];
	        this.sentence = source["sentence"];
	        this.texts = this.convertValues(source["texts"], TwoTexts);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ContactMatter {
	    matterId: string;
	    number: string;
	    title: string;
	    roles: string[];
	    access: string;
	
	    static createFrom(source: any = {}) {
	        return new ContactMatter(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.matterId = source["matterId"];
	        this.number = source["number"];
	        this.title = source["title"];
	        this.roles = source["roles"];
	        this.access = source["access"];
	    }
	}
	export class ContactDetail {
	    id: string;
	    name: string;
	    kind: string;
	    email: string;
	    phone: string;
	    matters: number;
	    portals: number;
	    aliases: string;
	    on: ContactMatter[];
	    account: string;
	
	    static createFrom(source: any = {}) {
	        return new ContactDetail(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.kind = source["kind"];
	        this.email = source["email"];
	        this.phone = source["phone"];
	        this.matters = source["matters"];
	        this.portals = source["portals"];
	        this.aliases = source["aliases"];
	        this.on = this.convertValues(source["on"], ContactMatter);
	        this.account = source["account"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ContactLine {
	    id: string;
	    name: string;
	    kind: string;
	    email: string;
	    phone: string;
	    matters: number;
	    portals: number;
	
	    static createFrom(source: any = {}) {
	        return new ContactLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.kind = source["kind"];
	        this.email = source["email"];
	        this.phone = source["phone"];
	        this.matters = source["matters"];
	        this.portals = source["portals"];
	    }
	}
	
	export class ContactPage {
	    lines: ContactLine[];
	    total: number;
	    all: number;
	    offset: number;
	
	    static createFrom(source: any = {}) {
	        return new ContactPage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.lines = this.convertValues(source["lines"], ContactLine);
	        this.total = source["total"];
	        this.all = source["all"];
	        this.offset = source["offset"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Named {
	    id: string;
	    name: string;
	
	    static createFrom(source: any = {}) {
	        return new Named(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	    }
	}
	export class MatterChoices {
	    stages: string[];
	    practiceAreas: string[];
	    staff: Named[];
	
	    static createFrom(source: any = {}) {
	        return new MatterChoices(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.stages = source["stages"];
	        this.practiceAreas = source["practiceAreas"];
	        this.staff = this.convertValues(source["staff"], Named);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class MatterDetail {
	    id: string;
	    number: string;
	    title: string;
	    client: string;
	    stage: string;
	    practiceArea: string;
	    responsible: string;
	    court: string;
	    portalIcon: string;
	    notYetInForce: boolean;
	    changedAt: number;
	    description: string;
	    nextStep: string;
	    clientId: string;
	    responsibleId: string;
	    openedOn: string;
	    closedOn: string;
	    restricted: boolean;
	    portalOn: boolean;
	    portalMasked: boolean;
	    areas: AreaSwitch[];
	    peopleTotal: number;
	    notesTotal: number;
	    itemsTotal: number;
	    whoSees: AccessLine[];
	    readOnly: boolean;
	    may: string[];
	
	    static createFrom(source: any = {}) {
	        return new MatterDetail(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.number = source["number"];
	        this.title = source["title"];
	        this.client = source["client"];
	        this.stage = source["stage"];
	        this.practiceArea = source["practiceArea"];
	        this.responsible = source["responsible"];
	        this.court = source["court"];
	        this.portalIcon = source["portalIcon"];
	        this.notYetInForce = source["notYetInForce"];
	        this.changedAt = source["changedAt"];
	        this.description = source["description"];
	        this.nextStep = source["nextStep"];
	        this.clientId = source["clientId"];
	        this.responsibleId = source["responsibleId"];
	        this.openedOn = source["openedOn"];
	        this.closedOn = source["closedOn"];
	        this.restricted = source["restricted"];
	        this.portalOn = source["portalOn"];
	        this.portalMasked = source["portalMasked"];
	        this.areas = this.convertValues(source["areas"], AreaSwitch);
	        this.peopleTotal = source["peopleTotal"];
	        this.notesTotal = source["notesTotal"];
	        this.itemsTotal = source["itemsTotal"];
	        this.whoSees = this.convertValues(source["whoSees"], AccessLine);
	        this.readOnly = source["readOnly"];
	        this.may = source["may"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class MatterFilter {
	    query: string;
	    stage: string;
	    practiceArea: string;
	    responsible: string;
	    portal: string;
	    sort: string;
	
	    static createFrom(source: any = {}) {
	        return new MatterFilter(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.query = source["query"];
	        this.stage = source["stage"];
	        this.practiceArea = source["practiceArea"];
	        this.responsible = source["responsible"];
	        this.portal = source["portal"];
	        this.sort = source["sort"];
	    }
	}
	export class MatterLine {
	    id: string;
	    number: string;
	    title: string;
	    client: string;
	    stage: string;
	    practiceArea: string;
	    responsible: string;
	    court: string;
	    portalIcon: string;
	    notYetInForce: boolean;
	    changedAt: number;
	
	    static createFrom(source: any = {}) {
	        return new MatterLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.number = source["number"];
	        this.title = source["title"];
	        this.client = source["client"];
	        this.stage = source["stage"];
	        this.practiceArea = source["practiceArea"];
	        this.responsible = source["responsible"];
	        this.court = source["court"];
	        this.portalIcon = source["portalIcon"];
	        this.notYetInForce = source["notYetInForce"];
	        this.changedAt = source["changedAt"];
	    }
	}
	export class MatterPage {
	    lines: MatterLine[];
	    total: number;
	    all: number;
	    offset: number;
	
	    static createFrom(source: any = {}) {
	        return new MatterPage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.lines = this.convertValues(source["lines"], MatterLine);
	        this.total = source["total"];
	        this.all = source["all"];
	        this.offset = source["offset"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class NoteLine {
	    id: string;
	    text: string;
	    onDate: string;
	    author: string;
	    source: string;
	    createdAt: number;
	
	    static createFrom(source: any = {}) {
	        return new NoteLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.text = source["text"];
	        this.onDate = source["onDate"];
	        this.author = source["author"];
	        this.source = source["source"];
	        this.createdAt = source["createdAt"];
	    }
	}
	export class NotePage {
	    lines: NoteLine[];
	    total: number;
	    offset: number;
	
	    static createFrom(source: any = {}) {
	        return new NotePage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.lines = this.convertValues(source["lines"], NoteLine);
	        this.total = source["total"];
	        this.offset = source["offset"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Notice {
	    reason: string;
	    sentence: string;
	
	    static createFrom(source: any = {}) {
	        return new Notice(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.reason = source["reason"];
	        this.sentence = source["sentence"];
	    }
	}
	export class PersonLine {
	    contactId: string;
	    name: string;
	    kind: string;
	    email: string;
	    phone: string;
	    roles: string[];
	    client: boolean;
	    access: string;
	
	    static createFrom(source: any = {}) {
	        return new PersonLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.contactId = source["contactId"];
	        this.name = source["name"];
	        this.kind = source["kind"];
	        this.email = source["email"];
	        this.phone = source["phone"];
	        this.roles = source["roles"];
	        this.client = source["client"];
	        this.access = source["access"];
	    }
	}
	export class PeoplePage {
	    lines: PersonLine[];
	    total: number;
	    offset: number;
	
	    static createFrom(source: any = {}) {
	        return new PeoplePage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.lines = this.convertValues(source["lines"], PersonLine);
	        this.total = source["total"];
	        this.offset = source["offset"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class PortalSettings {
	    portalOn: boolean;
	    ever: boolean;
	    areas: AreaSwitch[];
	    dailyDigest: boolean;
	    mailOnShare: boolean;
	    mailOnUpload: boolean;
	    invitationDays: number;
	    may: boolean;
	    mattersOn: number;
	
	    static createFrom(source: any = {}) {
	        return new PortalSettings(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.portalOn = source["portalOn"];
	        this.ever = source["ever"];
	        this.areas = this.convertValues(source["areas"], AreaSwitch);
	        this.dailyDigest = source["dailyDigest"];
	        this.mailOnShare = source["mailOnShare"];
	        this.mailOnUpload = source["mailOnUpload"];
	        this.invitationDays = source["invitationDays"];
	        this.may = source["may"];
	        this.mattersOn = source["mattersOn"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class RoleLine {
	    id: string;
	    name: string;
	    builtin: string;
	    privileges: string[];
	    staffCount: number;
	
	    static createFrom(source: any = {}) {
	        return new RoleLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.builtin = source["builtin"];
	        this.privileges = source["privileges"];
	        this.staffCount = source["staffCount"];
	    }
	}
	export class RolesPage {
	    roles: RoleLine[];
	    privileges: string[];
	    may: boolean;
	
	    static createFrom(source: any = {}) {
	        return new RolesPage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.roles = this.convertValues(source["roles"], RoleLine);
	        this.privileges = source["privileges"];
	        this.may = source["may"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SessionState {
	    signedIn: boolean;
	    server: string;
	    firm: string;
	    staffId: string;
	    name: string;
	    email: string;
	    role: string;
	    privileges: string[];
	    keychain: string;
	    keychainSentence: string;
	    notices: Notice[];
	    version: string;
	    portalAddress: string;
	
	    static createFrom(source: any = {}) {
	        return new SessionState(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.signedIn = source["signedIn"];
	        this.server = source["server"];
	        this.firm = source["firm"];
	        this.staffId = source["staffId"];
	        this.name = source["name"];
	        this.email = source["email"];
	        this.role = source["role"];
	        this.privileges = source["privileges"];
	        this.keychain = source["keychain"];
	        this.keychainSentence = source["keychainSentence"];
	        this.notices = this.convertValues(source["notices"], Notice);
	        this.version = source["version"];
	        this.portalAddress = source["portalAddress"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class StaffLine {
	    id: string;
	    name: string;
	    email: string;
	    roleId: string;
	    role: string;
	    active: boolean;
	
	    static createFrom(source: any = {}) {
	        return new StaffLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.email = source["email"];
	        this.roleId = source["roleId"];
	        this.role = source["role"];
	        this.active = source["active"];
	    }
	}
	export class SwitchChange {
	    matterId: string;
	    area: string;
	    on: boolean;
	    everything: boolean;
	    startOff: boolean;
	
	    static createFrom(source: any = {}) {
	        return new SwitchChange(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.matterId = source["matterId"];
	        this.area = source["area"];
	        this.on = source["on"];
	        this.everything = source["everything"];
	        this.startOff = source["startOff"];
	    }
	}
	export class SwitchEffect {
	    change: SwitchChange;
	    warn: boolean;
	    mattersHit: number;
	    contactsLosing: number;
	    openSignatures: number;
	    openFileRequests: number;
	    unpaidInvoices: number;
	    unreadMessages: number;
	    pendingInvitations: number;
	    restorable: number;
	    appointmentsHidden: boolean;
	    names: string[];
	
	    static createFrom(source: any = {}) {
	        return new SwitchEffect(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.change = this.convertValues(source["change"], SwitchChange);
	        this.warn = source["warn"];
	        this.mattersHit = source["mattersHit"];
	        this.contactsLosing = source["contactsLosing"];
	        this.openSignatures = source["openSignatures"];
	        this.openFileRequests = source["openFileRequests"];
	        this.unpaidInvoices = source["unpaidInvoices"];
	        this.unreadMessages = source["unreadMessages"];
	        this.pendingInvitations = source["pendingInvitations"];
	        this.restorable = source["restorable"];
	        this.appointmentsHidden = source["appointmentsHidden"];
	        this.names = source["names"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SyncState {
	    state: string;
	    waiting: number;
	    needsYou: number;
	    done: number;
	    of: number;
	    lastAt: number;
	    sentence: string;
	    memoryOnly: boolean;
	
	    static createFrom(source: any = {}) {
	        return new SyncState(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.state = source["state"];
	        this.waiting = source["waiting"];
	        this.needsYou = source["needsYou"];
	        this.done = source["done"];
	        this.of = source["of"];
	        this.lastAt = source["lastAt"];
	        this.sentence = source["sentence"];
	        this.memoryOnly = source["memoryOnly"];
	    }
	}
	
	export class WallPerson {
	    id: string;
	    name: string;
	    email: string;
	    sees: boolean;
	
	    static createFrom(source: any = {}) {
	        return new WallPerson(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.email = source["email"];
	        this.sees = source["sees"];
	    }
	}
	export class Wall {
	    matterId: string;
	    restricted: boolean;
	    self: string;
	    staff: WallPerson[];
	    may: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Wall(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.matterId = source["matterId"];
	        this.restricted = source["restricted"];
	        this.self = source["self"];
	        this.staff = this.convertValues(source["staff"], WallPerson);
	        this.may = source["may"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class WhyLine {
	    code: string;
	    holds: boolean;
	    sentence: string;
	    act: string;
	
	    static createFrom(source: any = {}) {
	        return new WhyLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.holds = source["holds"];
	        this.sentence = source["sentence"];
	        this.act = source["act"];
	    }
	}

}

