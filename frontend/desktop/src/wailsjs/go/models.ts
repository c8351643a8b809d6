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
	    undoId: string;
	
	    static createFrom(source: any = {}) {
	        return new AccessSaved(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.results = this.convertValues(source["results"], ChangeResult);
	        this.turnedOn = source["turnedOn"];
	        this.portalRefusal = this.convertValues(source["portalRefusal"], Refusal);
	        this.undoId = source["undoId"];
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
	export class Outcome {
	    itemId: string;
	    contactId: string;
	    state: string;
	    refusal?: Refusal;
	
	    static createFrom(source: any = {}) {
	        return new Outcome(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.itemId = source["itemId"];
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
	export class Acted {
	    outcomes: Outcome[];
	    undoId: string;
	
	    static createFrom(source: any = {}) {
	        return new Acted(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.outcomes = this.convertValues(source["outcomes"], Outcome);
	        this.undoId = source["undoId"];
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
	export class AskedNew {
	    id: string;
	    title: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new AskedNew(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.text = source["text"];
	    }
	}
	export class CalendarSaved {
	    path: string;
	    events: number;
	
	    static createFrom(source: any = {}) {
	        return new CalendarSaved(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.path = source["path"];
	        this.events = source["events"];
	    }
	}
	
	export class ChargeNew {
	    id: string;
	    onDate: string;
	    text: string;
	    quantityMilli: number;
	    rateCents: number;
	
	    static createFrom(source: any = {}) {
	        return new ChargeNew(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.onDate = source["onDate"];
	        this.text = source["text"];
	        this.quantityMilli = source["quantityMilli"];
	        this.rateCents = source["rateCents"];
	    }
	}
	export class ChargesEdit {
	    itemId: string;
	    matterId: string;
	    wasCents: number;
	    was: ChargeNew[];
	    charges: ChargeNew[];
	
	    static createFrom(source: any = {}) {
	        return new ChargesEdit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.itemId = source["itemId"];
	        this.matterId = source["matterId"];
	        this.wasCents = source["wasCents"];
	        this.was = this.convertValues(source["was"], ChargeNew);
	        this.charges = this.convertValues(source["charges"], ChargeNew);
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
	export class Created {
	    id: string;
	    state: string;
	    outcomes: Outcome[];
	
	    static createFrom(source: any = {}) {
	        return new Created(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.state = source["state"];
	        this.outcomes = this.convertValues(source["outcomes"], Outcome);
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
	export class FilesSent {
	    ids: string[];
	
	    static createFrom(source: any = {}) {
	        return new FilesSent(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.ids = source["ids"];
	    }
	}
	export class ItemEdit {
	    id: string;
	    matterId: string;
	    was: Record<string, string>;
	    now: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new ItemEdit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.matterId = source["matterId"];
	        this.was = source["was"];
	        this.now = source["now"];
	    }
	}
	export class ItemMark {
	    itemId: string;
	    matterId: string;
	    read: boolean;
	    unread: boolean;
	    seen: number;
	    snoozeUntil: number;
	    files: string[];
	
	    static createFrom(source: any = {}) {
	        return new ItemMark(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.itemId = source["itemId"];
	        this.matterId = source["matterId"];
	        this.read = source["read"];
	        this.unread = source["unread"];
	        this.seen = source["seen"];
	        this.snoozeUntil = source["snoozeUntil"];
	        this.files = source["files"];
	    }
	}
	export class ItemNew {
	    matterId: string;
	    area: string;
	    kind: string;
	    title: string;
	    text: string;
	    place: string;
	    number: string;
	    startsAt: number;
	    endsAt: number;
	    amountCents: number;
	    currency: string;
	    draft: boolean;
	    folderId: string;
	    assignedId: string;
	    allDay: boolean;
	    timeZone: string;
	    repeats: string;
	    asked: AskedNew[];
	    charges: ChargeNew[];
	    members: string[];
	    parties: string[];
	    shareWith: string[];
	    reason: string;
	
	    static createFrom(source: any = {}) {
	        return new ItemNew(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.matterId = source["matterId"];
	        this.area = source["area"];
	        this.kind = source["kind"];
	        this.title = source["title"];
	        this.text = source["text"];
	        this.place = source["place"];
	        this.number = source["number"];
	        this.startsAt = source["startsAt"];
	        this.endsAt = source["endsAt"];
	        this.amountCents = source["amountCents"];
	        this.currency = source["currency"];
	        this.draft = source["draft"];
	        this.folderId = source["folderId"];
	        this.assignedId = source["assignedId"];
	        this.allDay = source["allDay"];
	        this.timeZone = source["timeZone"];
	        this.repeats = source["repeats"];
	        this.asked = this.convertValues(source["asked"], AskedNew);
	        this.charges = this.convertValues(source["charges"], ChargeNew);
	        this.members = source["members"];
	        this.parties = source["parties"];
	        this.shareWith = source["shareWith"];
	        this.reason = source["reason"];
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
	export class Judgement {
	    itemId: string;
	    matterId: string;
	    lineId: string;
	    accept: boolean;
	    reason: string;
	    seen: string;
	
	    static createFrom(source: any = {}) {
	        return new Judgement(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.itemId = source["itemId"];
	        this.matterId = source["matterId"];
	        this.lineId = source["lineId"];
	        this.accept = source["accept"];
	        this.reason = source["reason"];
	        this.seen = source["seen"];
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
	export class NoticesEdit {
	    was: Record<string, string>;
	    now: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new NoticesEdit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.was = source["was"];
	        this.now = source["now"];
	    }
	}
	
	export class PartyChange {
	    itemId: string;
	    matterId: string;
	    contactId: string;
	    on: boolean;
	    reason: string;
	
	    static createFrom(source: any = {}) {
	        return new PartyChange(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.itemId = source["itemId"];
	        this.matterId = source["matterId"];
	        this.contactId = source["contactId"];
	        this.on = source["on"];
	        this.reason = source["reason"];
	    }
	}
	export class PaymentNew {
	    itemId: string;
	    matterId: string;
	    amountCents: number;
	    paidOn: string;
	    method: string;
	    account: string;
	    note: string;
	
	    static createFrom(source: any = {}) {
	        return new PaymentNew(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.itemId = source["itemId"];
	        this.matterId = source["matterId"];
	        this.amountCents = source["amountCents"];
	        this.paidOn = source["paidOn"];
	        this.method = source["method"];
	        this.account = source["account"];
	        this.note = source["note"];
	    }
	}
	
	export class Saved {
	    path: string;
	    bytes: number;
	
	    static createFrom(source: any = {}) {
	        return new Saved(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.path = source["path"];
	        this.bytes = source["bytes"];
	    }
	}
	export class StaffEdit {
	    id: string;
	    was: Record<string, string>;
	    now: Record<string, string>;
	    handTo: string;
	
	    static createFrom(source: any = {}) {
	        return new StaffEdit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.was = source["was"];
	        this.now = source["now"];
	        this.handTo = source["handTo"];
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
	    signsIn: boolean;
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
	        this.signsIn = source["signsIn"];
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
	    with: string;
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
	        this.with = source["with"];
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
	export class AreaTally {
	    area: string;
	    all: number;
	    unread: number;
	    waiting: number;
	    allowed: boolean;
	    on: boolean;
	
	    static createFrom(source: any = {}) {
	        return new AreaTally(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.area = source["area"];
	        this.all = source["all"];
	        this.unread = source["unread"];
	        this.waiting = source["waiting"];
	        this.allowed = source["allowed"];
	        this.on = source["on"];
	    }
	}
	export class FileLine {
	    id: string;
	    name: string;
	    size: number;
	    hash: string;
	    media: string;
	    pages: number;
	    version: number;
	    note: string;
	    byKind: string;
	    by: string;
	    at: number;
	    openedAt: number;
	    notYetInForce: boolean;
	
	    static createFrom(source: any = {}) {
	        return new FileLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.size = source["size"];
	        this.hash = source["hash"];
	        this.media = source["media"];
	        this.pages = source["pages"];
	        this.version = source["version"];
	        this.note = source["note"];
	        this.byKind = source["byKind"];
	        this.by = source["by"];
	        this.at = source["at"];
	        this.openedAt = source["openedAt"];
	        this.notYetInForce = source["notYetInForce"];
	    }
	}
	export class AskedLine {
	    id: string;
	    place: number;
	    title: string;
	    text: string;
	    state: string;
	    reason: string;
	    files: FileLine[];
	    notYetInForce: boolean;
	
	    static createFrom(source: any = {}) {
	        return new AskedLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.place = source["place"];
	        this.title = source["title"];
	        this.text = source["text"];
	        this.state = source["state"];
	        this.reason = source["reason"];
	        this.files = this.convertValues(source["files"], FileLine);
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
	export class Face {
	    contactId: string;
	    name: string;
	    initials: string;
	
	    static createFrom(source: any = {}) {
	        return new Face(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.contactId = source["contactId"];
	        this.name = source["name"];
	        this.initials = source["initials"];
	    }
	}
	export class CalendarEntry {
	    itemId: string;
	    matterId: string;
	    matterTitle: string;
	    matterNumber: string;
	    kind: string;
	    title: string;
	    place: string;
	    startsAt: number;
	    endsAt: number;
	    allDay: boolean;
	    timeZone: string;
	    repeats: string;
	    draft: boolean;
	    withdrawn: boolean;
	    faces: Face[];
	    seenBy: number;
	    notYetInForce: boolean;
	
	    static createFrom(source: any = {}) {
	        return new CalendarEntry(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.itemId = source["itemId"];
	        this.matterId = source["matterId"];
	        this.matterTitle = source["matterTitle"];
	        this.matterNumber = source["matterNumber"];
	        this.kind = source["kind"];
	        this.title = source["title"];
	        this.place = source["place"];
	        this.startsAt = source["startsAt"];
	        this.endsAt = source["endsAt"];
	        this.allDay = source["allDay"];
	        this.timeZone = source["timeZone"];
	        this.repeats = source["repeats"];
	        this.draft = source["draft"];
	        this.withdrawn = source["withdrawn"];
	        this.faces = this.convertValues(source["faces"], Face);
	        this.seenBy = source["seenBy"];
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
	export class CalendarFault {
	    line: number;
	    code: string;
	    sentence: string;
	    title: string;
	    kept: boolean;
	
	    static createFrom(source: any = {}) {
	        return new CalendarFault(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.line = source["line"];
	        this.code = source["code"];
	        this.sentence = source["sentence"];
	        this.title = source["title"];
	        this.kept = source["kept"];
	    }
	}
	export class CalendarFile {
	    name: string;
	    content: string;
	    events: number;
	
	    static createFrom(source: any = {}) {
	        return new CalendarFile(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.content = source["content"];
	        this.events = source["events"];
	    }
	}
	export class CalendarImport {
	    matterId: string;
	    name: string;
	    content: string;
	    reason: string;
	
	    static createFrom(source: any = {}) {
	        return new CalendarImport(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.matterId = source["matterId"];
	        this.name = source["name"];
	        this.content = source["content"];
	        this.reason = source["reason"];
	    }
	}
	export class CalendarPage {
	    entries: CalendarEntry[];
	    timeZone: string;
	    cut: boolean;
	
	    static createFrom(source: any = {}) {
	        return new CalendarPage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.entries = this.convertValues(source["entries"], CalendarEntry);
	        this.timeZone = source["timeZone"];
	        this.cut = source["cut"];
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
	export class CalendarReport {
	    made: number;
	    changed: number;
	    same: number;
	    cancelled: number;
	    refused: number;
	    invited: number;
	    unknown: string[];
	    faults: CalendarFault[];
	    state: string;
	
	    static createFrom(source: any = {}) {
	        return new CalendarReport(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.made = source["made"];
	        this.changed = source["changed"];
	        this.same = source["same"];
	        this.cancelled = source["cancelled"];
	        this.refused = source["refused"];
	        this.invited = source["invited"];
	        this.unknown = source["unknown"];
	        this.faults = this.convertValues(source["faults"], CalendarFault);
	        this.state = source["state"];
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
	export class CalendarTime {
	    startsAt: number;
	    endsAt: number;
	
	    static createFrom(source: any = {}) {
	        return new CalendarTime(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.startsAt = source["startsAt"];
	        this.endsAt = source["endsAt"];
	    }
	}
	export class TwoTexts {
	    field: string;
	    as: string;
	    yours: string;
	    theirs: string;
	
	    static createFrom(source: any = {}) {
	        return new TwoTexts(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.as = source["as"];
	        this.yours = source["yours"];
	        this.theirs = source["theirs"];
	    }
	}
	export class FieldChange {
	    field: string;
	    as: string;
	    was: string;
	    now: string;
	    currency: string;
	
	    static createFrom(source: any = {}) {
	        return new FieldChange(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.as = source["as"];
	        this.was = source["was"];
	        this.now = source["now"];
	        this.currency = source["currency"];
	    }
	}
	export class ChangeLine {
	    id: string;
	    madeAt: number;
	    verb: string;
	    subject: string;
	    matterId: string;
	    detail: string;
	    item: string;
	    fields: FieldChange[];
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
	        this.detail = source["detail"];
	        this.item = source["item"];
	        this.fields = this.convertValues(source["fields"], FieldChange);
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
	export class ChargeLine {
	    id: string;
	    onDate: string;
	    text: string;
	    quantityMilli: number;
	    rateCents: number;
	    amountCents: number;
	
	    static createFrom(source: any = {}) {
	        return new ChargeLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.onDate = source["onDate"];
	        this.text = source["text"];
	        this.quantityMilli = source["quantityMilli"];
	        this.rateCents = source["rateCents"];
	        this.amountCents = source["amountCents"];
	    }
	}
	export class CommentLine {
	    id: string;
	    byKind: string;
	    byId: string;
	    by: string;
	    mine: boolean;
	    text: string;
	    at: number;
	    files: FileLine[];
	    notYetInForce: boolean;
	
	    static createFrom(source: any = {}) {
	        return new CommentLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.byKind = source["byKind"];
	        this.byId = source["byId"];
	        this.by = source["by"];
	        this.mine = source["mine"];
	        this.text = source["text"];
	        this.at = source["at"];
	        this.files = this.convertValues(source["files"], FileLine);
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
	export class Crumb {
	    id: string;
	    title: string;
	
	    static createFrom(source: any = {}) {
	        return new Crumb(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
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
	export class EffectLine {
	    contactId: string;
	    name: string;
	    initials: string;
	    gains: number;
	    loses: number;
	    gainTitles: string[];
	    loseTitles: string[];
	    byArea: AreaCount[];
	    still: WhyLine[];
	
	    static createFrom(source: any = {}) {
	        return new EffectLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.contactId = source["contactId"];
	        this.name = source["name"];
	        this.initials = source["initials"];
	        this.gains = source["gains"];
	        this.loses = source["loses"];
	        this.gainTitles = source["gainTitles"];
	        this.loseTitles = source["loseTitles"];
	        this.byArea = this.convertValues(source["byArea"], AreaCount);
	        this.still = this.convertValues(source["still"], WhyLine);
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
	export class EffectNo {
	    itemId: string;
	    contactId: string;
	    reason: string;
	    sentence: string;
	
	    static createFrom(source: any = {}) {
	        return new EffectNo(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.itemId = source["itemId"];
	        this.contactId = source["contactId"];
	        this.reason = source["reason"];
	        this.sentence = source["sentence"];
	    }
	}
	
	
	export class FileContent {
	    name: string;
	    content: string;
	
	    static createFrom(source: any = {}) {
	        return new FileContent(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.content = source["content"];
	    }
	}
	
	export class FileOpened {
	    file: FileLine;
	    kept: boolean;
	    shows: string;
	
	    static createFrom(source: any = {}) {
	        return new FileOpened(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.file = this.convertValues(source["file"], FileLine);
	        this.kept = source["kept"];
	        this.shows = source["shows"];
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
	export class FilePicture {
	    uri: string;
	    pages: number;
	
	    static createFrom(source: any = {}) {
	        return new FilePicture(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.uri = source["uri"];
	        this.pages = source["pages"];
	    }
	}
	export class FileSend {
	    matterId: string;
	    itemId: string;
	    folderId: string;
	    shareWith: string[];
	    reason: string;
	    askedId: string;
	    commentId: string;
	    title: string;
	    text: string;
	    paths: string[];
	    files: FileContent[];
	
	    static createFrom(source: any = {}) {
	        return new FileSend(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.matterId = source["matterId"];
	        this.itemId = source["itemId"];
	        this.folderId = source["folderId"];
	        this.shareWith = source["shareWith"];
	        this.reason = source["reason"];
	        this.askedId = source["askedId"];
	        this.commentId = source["commentId"];
	        this.title = source["title"];
	        this.text = source["text"];
	        this.paths = source["paths"];
	        this.files = this.convertValues(source["files"], FileContent);
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
	export class FileText {
	    text: string;
	    cut: boolean;
	
	    static createFrom(source: any = {}) {
	        return new FileText(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.text = source["text"];
	        this.cut = source["cut"];
	    }
	}
	export class InboxCount {
	    unread: number;
	    mine: number;
	
	    static createFrom(source: any = {}) {
	        return new InboxCount(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.unread = source["unread"];
	        this.mine = source["mine"];
	    }
	}
	export class InboxFilter {
	    show: string;
	    query: string;
	    area: string;
	
	    static createFrom(source: any = {}) {
	        return new InboxFilter(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.show = source["show"];
	        this.query = source["query"];
	        this.area = source["area"];
	    }
	}
	export class InboxLine {
	    itemId: string;
	    matterId: string;
	    matterTitle: string;
	    matterNumber: string;
	    area: string;
	    kind: string;
	    title: string;
	    excerpt: string;
	    by: string;
	    byKind: string;
	    what: string;
	    at: number;
	    clientAt: number;
	    unread: boolean;
	    snoozedUntil: number;
	    assignedId: string;
	    assigned: string;
	    mine: boolean;
	    notYetInForce: boolean;
	
	    static createFrom(source: any = {}) {
	        return new InboxLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.itemId = source["itemId"];
	        this.matterId = source["matterId"];
	        this.matterTitle = source["matterTitle"];
	        this.matterNumber = source["matterNumber"];
	        this.area = source["area"];
	        this.kind = source["kind"];
	        this.title = source["title"];
	        this.excerpt = source["excerpt"];
	        this.by = source["by"];
	        this.byKind = source["byKind"];
	        this.what = source["what"];
	        this.at = source["at"];
	        this.clientAt = source["clientAt"];
	        this.unread = source["unread"];
	        this.snoozedUntil = source["snoozedUntil"];
	        this.assignedId = source["assignedId"];
	        this.assigned = source["assigned"];
	        this.mine = source["mine"];
	        this.notYetInForce = source["notYetInForce"];
	    }
	}
	export class InboxPage {
	    lines: InboxLine[];
	    total: number;
	    offset: number;
	    unread: number;
	
	    static createFrom(source: any = {}) {
	        return new InboxPage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.lines = this.convertValues(source["lines"], InboxLine);
	        this.total = source["total"];
	        this.offset = source["offset"];
	        this.unread = source["unread"];
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
	export class ItemActs {
	    matterId: string;
	    act: string;
	    items: string[];
	    contacts: string[];
	    reason: string;
	
	    static createFrom(source: any = {}) {
	        return new ItemActs(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.matterId = source["matterId"];
	        this.act = source["act"];
	        this.items = source["items"];
	        this.contacts = source["contacts"];
	        this.reason = source["reason"];
	    }
	}
	export class OpenedRow {
	    contactId: string;
	    name: string;
	    firstAt: number;
	    lastAt: number;
	
	    static createFrom(source: any = {}) {
	        return new OpenedRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.contactId = source["contactId"];
	        this.name = source["name"];
	        this.firstAt = source["firstAt"];
	        this.lastAt = source["lastAt"];
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
	export class PaymentLine {
	    id: string;
	    amountCents: number;
	    paidOn: string;
	    method: string;
	    account: string;
	    note: string;
	    by: string;
	    at: number;
	    notYetInForce: boolean;
	
	    static createFrom(source: any = {}) {
	        return new PaymentLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.amountCents = source["amountCents"];
	        this.paidOn = source["paidOn"];
	        this.method = source["method"];
	        this.account = source["account"];
	        this.note = source["note"];
	        this.by = source["by"];
	        this.at = source["at"];
	        this.notYetInForce = source["notYetInForce"];
	    }
	}
	export class TickLine {
	    by: string;
	    byKind: string;
	    done: boolean;
	    at: number;
	
	    static createFrom(source: any = {}) {
	        return new TickLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.by = source["by"];
	        this.byKind = source["byKind"];
	        this.done = source["done"];
	        this.at = source["at"];
	    }
	}
	export class ItemDetail {
	    id: string;
	    matterId: string;
	    area: string;
	    kind: string;
	    title: string;
	    state: string;
	    draft: boolean;
	    withdrawn: boolean;
	    startsAt: number;
	    endsAt: number;
	    allDay: boolean;
	    timeZone: string;
	    repeats: string;
	    place: string;
	    number: string;
	    excerpt: string;
	    amountCents: number;
	    paidCents: number;
	    currency: string;
	    folderId: string;
	    assignedId: string;
	    assigned: string;
	    fromId: string;
	    from: string;
	    createdAt: number;
	    lastAt: number;
	    clientAt: number;
	    unread: boolean;
	    snoozedUntil: number;
	    faces: Face[];
	    seenBy: number;
	    sharedWith: number;
	    parties: number;
	    hiddenFrom: number;
	    openedBy: number;
	    byItself: boolean;
	    commentCount: number;
	    fileCount: number;
	    askedCount: number;
	    sentCount: number;
	    acceptedCount: number;
	    inside: number;
	    file?: FileLine;
	    notYetInForce: boolean;
	    text: string;
	    except: string;
	    uid: string;
	    matterTitle: string;
	    matterNumber: string;
	    createdBy: string;
	    path: Crumb[];
	    wordsStand: boolean;
	    comments: CommentLine[];
	    ticks: TickLine[];
	    files: FileLine[];
	    asked: AskedLine[];
	    charges: ChargeLine[];
	    payments: PaymentLine[];
	    members: Named[];
	    partyList: Face[];
	    shareList: Face[];
	    hiddenList: Face[];
	    openedList: OpenedRow[];
	    next: CalendarTime[];
	    areaOpen: boolean;
	    may: string[];
	
	    static createFrom(source: any = {}) {
	        return new ItemDetail(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.matterId = source["matterId"];
	        this.area = source["area"];
	        this.kind = source["kind"];
	        this.title = source["title"];
	        this.state = source["state"];
	        this.draft = source["draft"];
	        this.withdrawn = source["withdrawn"];
	        this.startsAt = source["startsAt"];
	        this.endsAt = source["endsAt"];
	        this.allDay = source["allDay"];
	        this.timeZone = source["timeZone"];
	        this.repeats = source["repeats"];
	        this.place = source["place"];
	        this.number = source["number"];
	        this.excerpt = source["excerpt"];
	        this.amountCents = source["amountCents"];
	        this.paidCents = source["paidCents"];
	        this.currency = source["currency"];
	        this.folderId = source["folderId"];
	        this.assignedId = source["assignedId"];
	        this.assigned = source["assigned"];
	        this.fromId = source["fromId"];
	        this.from = source["from"];
	        this.createdAt = source["createdAt"];
	        this.lastAt = source["lastAt"];
	        this.clientAt = source["clientAt"];
	        this.unread = source["unread"];
	        this.snoozedUntil = source["snoozedUntil"];
	        this.faces = this.convertValues(source["faces"], Face);
	        this.seenBy = source["seenBy"];
	        this.sharedWith = source["sharedWith"];
	        this.parties = source["parties"];
	        this.hiddenFrom = source["hiddenFrom"];
	        this.openedBy = source["openedBy"];
	        this.byItself = source["byItself"];
	        this.commentCount = source["commentCount"];
	        this.fileCount = source["fileCount"];
	        this.askedCount = source["askedCount"];
	        this.sentCount = source["sentCount"];
	        this.acceptedCount = source["acceptedCount"];
	        this.inside = source["inside"];
	        this.file = this.convertValues(source["file"], FileLine);
	        this.notYetInForce = source["notYetInForce"];
	        this.text = source["text"];
	        this.except = source["except"];
	        this.uid = source["uid"];
	        this.matterTitle = source["matterTitle"];
	        this.matterNumber = source["matterNumber"];
	        this.createdBy = source["createdBy"];
	        this.path = this.convertValues(source["path"], Crumb);
	        this.wordsStand = source["wordsStand"];
	        this.comments = this.convertValues(source["comments"], CommentLine);
	        this.ticks = this.convertValues(source["ticks"], TickLine);
	        this.files = this.convertValues(source["files"], FileLine);
	        this.asked = this.convertValues(source["asked"], AskedLine);
	        this.charges = this.convertValues(source["charges"], ChargeLine);
	        this.payments = this.convertValues(source["payments"], PaymentLine);
	        this.members = this.convertValues(source["members"], Named);
	        this.partyList = this.convertValues(source["partyList"], Face);
	        this.shareList = this.convertValues(source["shareList"], Face);
	        this.hiddenList = this.convertValues(source["hiddenList"], Face);
	        this.openedList = this.convertValues(source["openedList"], OpenedRow);
	        this.next = this.convertValues(source["next"], CalendarTime);
	        this.areaOpen = source["areaOpen"];
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
	export class ItemEffect {
	    warn: boolean;
	    items: number;
	    inside: number;
	    drafts: number;
	    invoices: number;
	    contacts: EffectLine[];
	    gaining: number;
	    losing: number;
	    opposing: string[];
	    refused: EffectNo[];
	
	    static createFrom(source: any = {}) {
	        return new ItemEffect(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.warn = source["warn"];
	        this.items = source["items"];
	        this.inside = source["inside"];
	        this.drafts = source["drafts"];
	        this.invoices = source["invoices"];
	        this.contacts = this.convertValues(source["contacts"], EffectLine);
	        this.gaining = source["gaining"];
	        this.losing = source["losing"];
	        this.opposing = source["opposing"];
	        this.refused = this.convertValues(source["refused"], EffectNo);
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
	export class ItemFilter {
	    matterId: string;
	    area: string;
	    folderId: string;
	    query: string;
	    state: string;
	    sort: string;
	
	    static createFrom(source: any = {}) {
	        return new ItemFilter(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.matterId = source["matterId"];
	        this.area = source["area"];
	        this.folderId = source["folderId"];
	        this.query = source["query"];
	        this.state = source["state"];
	        this.sort = source["sort"];
	    }
	}
	export class ItemLine {
	    id: string;
	    matterId: string;
	    area: string;
	    kind: string;
	    title: string;
	    state: string;
	    draft: boolean;
	    withdrawn: boolean;
	    startsAt: number;
	    endsAt: number;
	    allDay: boolean;
	    timeZone: string;
	    repeats: string;
	    place: string;
	    number: string;
	    excerpt: string;
	    amountCents: number;
	    paidCents: number;
	    currency: string;
	    folderId: string;
	    assignedId: string;
	    assigned: string;
	    fromId: string;
	    from: string;
	    createdAt: number;
	    lastAt: number;
	    clientAt: number;
	    unread: boolean;
	    snoozedUntil: number;
	    faces: Face[];
	    seenBy: number;
	    sharedWith: number;
	    parties: number;
	    hiddenFrom: number;
	    openedBy: number;
	    byItself: boolean;
	    commentCount: number;
	    fileCount: number;
	    askedCount: number;
	    sentCount: number;
	    acceptedCount: number;
	    inside: number;
	    file?: FileLine;
	    notYetInForce: boolean;
	
	    static createFrom(source: any = {}) {
	        return new ItemLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.matterId = source["matterId"];
	        this.area = source["area"];
	        this.kind = source["kind"];
	        this.title = source["title"];
	        this.state = source["state"];
	        this.draft = source["draft"];
	        this.withdrawn = source["withdrawn"];
	        this.startsAt = source["startsAt"];
	        this.endsAt = source["endsAt"];
	        this.allDay = source["allDay"];
	        this.timeZone = source["timeZone"];
	        this.repeats = source["repeats"];
	        this.place = source["place"];
	        this.number = source["number"];
	        this.excerpt = source["excerpt"];
	        this.amountCents = source["amountCents"];
	        this.paidCents = source["paidCents"];
	        this.currency = source["currency"];
	        this.folderId = source["folderId"];
	        this.assignedId = source["assignedId"];
	        this.assigned = source["assigned"];
	        this.fromId = source["fromId"];
	        this.from = source["from"];
	        this.createdAt = source["createdAt"];
	        this.lastAt = source["lastAt"];
	        this.clientAt = source["clientAt"];
	        this.unread = source["unread"];
	        this.snoozedUntil = source["snoozedUntil"];
	        this.faces = this.convertValues(source["faces"], Face);
	        this.seenBy = source["seenBy"];
	        this.sharedWith = source["sharedWith"];
	        this.parties = source["parties"];
	        this.hiddenFrom = source["hiddenFrom"];
	        this.openedBy = source["openedBy"];
	        this.byItself = source["byItself"];
	        this.commentCount = source["commentCount"];
	        this.fileCount = source["fileCount"];
	        this.askedCount = source["askedCount"];
	        this.sentCount = source["sentCount"];
	        this.acceptedCount = source["acceptedCount"];
	        this.inside = source["inside"];
	        this.file = this.convertValues(source["file"], FileLine);
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
	export class ItemPage {
	    lines: ItemLine[];
	    path: Crumb[];
	    total: number;
	    all: number;
	    offset: number;
	    areaOpen: boolean;
	    may: string[];
	
	    static createFrom(source: any = {}) {
	        return new ItemPage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.lines = this.convertValues(source["lines"], ItemLine);
	        this.path = this.convertValues(source["path"], Crumb);
	        this.total = source["total"];
	        this.all = source["all"];
	        this.offset = source["offset"];
	        this.areaOpen = source["areaOpen"];
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
	export class Logo {
	    uri: string;
	    width: number;
	    height: number;
	    ground: string;
	    mark: string;
	    may: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Logo(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.uri = source["uri"];
	        this.width = source["width"];
	        this.height = source["height"];
	        this.ground = source["ground"];
	        this.mark = source["mark"];
	        this.may = source["may"];
	    }
	}
	export class LogoFile {
	    path: string;
	    name: string;
	    content: string;
	
	    static createFrom(source: any = {}) {
	        return new LogoFile(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.path = source["path"];
	        this.name = source["name"];
	        this.content = source["content"];
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
	export class NextChoice {
	    key: string;
	    sentence: string;
	    who: string;
	
	    static createFrom(source: any = {}) {
	        return new NextChoice(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.sentence = source["sentence"];
	        this.who = source["who"];
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
	    nextWho: string;
	    nextOn: string;
	    nextChoices: NextChoice[];
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
	        this.nextWho = source["nextWho"];
	        this.nextOn = source["nextOn"];
	        this.nextChoices = this.convertValues(source["nextChoices"], NextChoice);
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
	
	export class PinnedItem {
	    itemId: string;
	    matterId: string;
	    area: string;
	    title: string;
	    matterTitle: string;
	    matterNumber: string;
	    folder: boolean;
	    files: number;
	    keptFiles: number;
	    bytes: number;
	    keptBytes: number;
	
	    static createFrom(source: any = {}) {
	        return new PinnedItem(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.itemId = source["itemId"];
	        this.matterId = source["matterId"];
	        this.area = source["area"];
	        this.title = source["title"];
	        this.matterTitle = source["matterTitle"];
	        this.matterNumber = source["matterNumber"];
	        this.folder = source["folder"];
	        this.files = source["files"];
	        this.keptFiles = source["keptFiles"];
	        this.bytes = source["bytes"];
	        this.keptBytes = source["keptBytes"];
	    }
	}
	export class PinnedPage {
	    items: PinnedItem[];
	    bytes: number;
	    limitBytes: number;
	
	    static createFrom(source: any = {}) {
	        return new PinnedPage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.items = this.convertValues(source["items"], PinnedItem);
	        this.bytes = source["bytes"];
	        this.limitBytes = source["limitBytes"];
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
	    mailNames: boolean;
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
	        this.mailNames = source["mailNames"];
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
	export class PreviewAnswer {
	    closed: boolean;
	    why: WhyLine[];
	    dashboard?: view.Dashboard;
	    list?: view.List;
	    detail?: view.Detail;
	    file?: view.FilePage;
	
	    static createFrom(source: any = {}) {
	        return new PreviewAnswer(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.closed = source["closed"];
	        this.why = this.convertValues(source["why"], WhyLine);
	        this.dashboard = this.convertValues(source["dashboard"], view.Dashboard);
	        this.list = this.convertValues(source["list"], view.List);
	        this.detail = this.convertValues(source["detail"], view.Detail);
	        this.file = this.convertValues(source["file"], view.FilePage);
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
	export class PreviewAsk {
	    matterId: string;
	    contactId: string;
	    page: string;
	    area: string;
	    item: string;
	    file: string;
	    query: string;
	    after: string;
	    from: number;
	    to: number;
	
	    static createFrom(source: any = {}) {
	        return new PreviewAsk(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.matterId = source["matterId"];
	        this.contactId = source["contactId"];
	        this.page = source["page"];
	        this.area = source["area"];
	        this.item = source["item"];
	        this.file = source["file"];
	        this.query = source["query"];
	        this.after = source["after"];
	        this.from = source["from"];
	        this.to = source["to"];
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
	export class Sending {
	    id: string;
	    matterId: string;
	    itemId: string;
	    folderId: string;
	    askedId: string;
	    commentId: string;
	    name: string;
	    size: number;
	    sent: number;
	    state: string;
	    reason: string;
	    sentence: string;
	    notes: string[];
	    at: number;
	
	    static createFrom(source: any = {}) {
	        return new Sending(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.matterId = source["matterId"];
	        this.itemId = source["itemId"];
	        this.folderId = source["folderId"];
	        this.askedId = source["askedId"];
	        this.commentId = source["commentId"];
	        this.name = source["name"];
	        this.size = source["size"];
	        this.sent = source["sent"];
	        this.state = source["state"];
	        this.reason = source["reason"];
	        this.sentence = source["sentence"];
	        this.notes = source["notes"];
	        this.at = source["at"];
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
	export class SightLine {
	    contactId: string;
	    name: string;
	    initials: string;
	    client: boolean;
	    opposing: boolean;
	    grant: string;
	    sees: boolean;
	    saw: boolean;
	    shared: boolean;
	    sharedAt: number;
	    sharedBy: string;
	    party: boolean;
	    hidden: boolean;
	    folder: string;
	    openedAt: number;
	    lastOpenedAt: number;
	    why: WhyLine[];
	
	    static createFrom(source: any = {}) {
	        return new SightLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.contactId = source["contactId"];
	        this.name = source["name"];
	        this.initials = source["initials"];
	        this.client = source["client"];
	        this.opposing = source["opposing"];
	        this.grant = source["grant"];
	        this.sees = source["sees"];
	        this.saw = source["saw"];
	        this.shared = source["shared"];
	        this.sharedAt = source["sharedAt"];
	        this.sharedBy = source["sharedBy"];
	        this.party = source["party"];
	        this.hidden = source["hidden"];
	        this.folder = source["folder"];
	        this.openedAt = source["openedAt"];
	        this.lastOpenedAt = source["lastOpenedAt"];
	        this.why = this.convertValues(source["why"], WhyLine);
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
	export class SightPage {
	    itemId: string;
	    title: string;
	    lines: SightLine[];
	    total: number;
	    seenBy: number;
	
	    static createFrom(source: any = {}) {
	        return new SightPage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.itemId = source["itemId"];
	        this.title = source["title"];
	        this.lines = this.convertValues(source["lines"], SightLine);
	        this.total = source["total"];
	        this.seenBy = source["seenBy"];
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
	

}

export namespace view {
	
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
	export class File {
	    id: string;
	    name: string;
	    size: number;
	    hash: string;
	    media: string;
	    pages: number;
	    version: number;
	    note: string;
	    at: number;
	    byYou: boolean;
	    canTakeBack: boolean;
	
	    static createFrom(source: any = {}) {
	        return new File(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.size = source["size"];
	        this.hash = source["hash"];
	        this.media = source["media"];
	        this.pages = source["pages"];
	        this.version = source["version"];
	        this.note = source["note"];
	        this.at = source["at"];
	        this.byYou = source["byYou"];
	        this.canTakeBack = source["canTakeBack"];
	    }
	}
	export class Asked {
	    id: string;
	    title: string;
	    text: string;
	    state: string;
	    reason: string;
	    files: File[];
	
	    static createFrom(source: any = {}) {
	        return new Asked(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.text = source["text"];
	        this.state = source["state"];
	        this.reason = source["reason"];
	        this.files = this.convertValues(source["files"], File);
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
	export class Charge {
	    onDate: string;
	    text: string;
	    quantityMilli: number;
	    rateCents: number;
	    amountCents: number;
	
	    static createFrom(source: any = {}) {
	        return new Charge(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.onDate = source["onDate"];
	        this.text = source["text"];
	        this.quantityMilli = source["quantityMilli"];
	        this.rateCents = source["rateCents"];
	        this.amountCents = source["amountCents"];
	    }
	}
	export class Comment {
	    id: string;
	    by: string;
	    byFirm: boolean;
	    byYou: boolean;
	    text: string;
	    at: number;
	    files: File[];
	
	    static createFrom(source: any = {}) {
	        return new Comment(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.by = source["by"];
	        this.byFirm = source["byFirm"];
	        this.byYou = source["byYou"];
	        this.text = source["text"];
	        this.at = source["at"];
	        this.files = this.convertValues(source["files"], File);
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
	export class Entry {
	    id: string;
	    area: string;
	    kind: string;
	    title: string;
	    state: string;
	    startsAt: number;
	    endsAt: number;
	    place: string;
	    number: string;
	    text: string;
	    amountCents: number;
	    paidCents: number;
	    currency: string;
	    sharedAt: number;
	    lastAt: number;
	    waitsForYou: boolean;
	    new: boolean;
	    byYou: boolean;
	    folderId: string;
	    assignedTo: string;
	    allDay: boolean;
	    timeZone: string;
	    repeats: string;
	    file?: File;
	    comments: number;
	    asked: number;
	    sent: number;
	
	    static createFrom(source: any = {}) {
	        return new Entry(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.area = source["area"];
	        this.kind = source["kind"];
	        this.title = source["title"];
	        this.state = source["state"];
	        this.startsAt = source["startsAt"];
	        this.endsAt = source["endsAt"];
	        this.place = source["place"];
	        this.number = source["number"];
	        this.text = source["text"];
	        this.amountCents = source["amountCents"];
	        this.paidCents = source["paidCents"];
	        this.currency = source["currency"];
	        this.sharedAt = source["sharedAt"];
	        this.lastAt = source["lastAt"];
	        this.waitsForYou = source["waitsForYou"];
	        this.new = source["new"];
	        this.byYou = source["byYou"];
	        this.folderId = source["folderId"];
	        this.assignedTo = source["assignedTo"];
	        this.allDay = source["allDay"];
	        this.timeZone = source["timeZone"];
	        this.repeats = source["repeats"];
	        this.file = this.convertValues(source["file"], File);
	        this.comments = source["comments"];
	        this.asked = source["asked"];
	        this.sent = source["sent"];
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
	export class Portal {
	    id: string;
	    firmName: string;
	    matterTitle: string;
	    matterNumber: string;
	    actingAs: string;
	    stripe: number;
	    areas: AreaCount[];
	    new: number;
	    timeZone: string;
	
	    static createFrom(source: any = {}) {
	        return new Portal(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.firmName = source["firmName"];
	        this.matterTitle = source["matterTitle"];
	        this.matterNumber = source["matterNumber"];
	        this.actingAs = source["actingAs"];
	        this.stripe = source["stripe"];
	        this.areas = this.convertValues(source["areas"], AreaCount);
	        this.new = source["new"];
	        this.timeZone = source["timeZone"];
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
	export class Dashboard {
	    portal: Portal;
	    nextStep: string;
	    nextWho: string;
	    nextOn: string;
	    waiting: Entry[];
	    invoices: Entry[];
	    tasks: Entry[];
	    events: Entry[];
	    recent: Entry[];
	
	    static createFrom(source: any = {}) {
	        return new Dashboard(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.portal = this.convertValues(source["portal"], Portal);
	        this.nextStep = source["nextStep"];
	        this.nextWho = source["nextWho"];
	        this.nextOn = source["nextOn"];
	        this.waiting = this.convertValues(source["waiting"], Entry);
	        this.invoices = this.convertValues(source["invoices"], Entry);
	        this.tasks = this.convertValues(source["tasks"], Entry);
	        this.events = this.convertValues(source["events"], Entry);
	        this.recent = this.convertValues(source["recent"], Entry);
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
	export class Instance {
	    itemId: string;
	    startsAt: number;
	    endsAt: number;
	
	    static createFrom(source: any = {}) {
	        return new Instance(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.itemId = source["itemId"];
	        this.startsAt = source["startsAt"];
	        this.endsAt = source["endsAt"];
	    }
	}
	export class Person {
	    name: string;
	    byFirm: boolean;
	    byYou: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Person(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.byFirm = source["byFirm"];
	        this.byYou = source["byYou"];
	    }
	}
	export class Payment {
	    amountCents: number;
	    paidOn: string;
	    method: string;
	
	    static createFrom(source: any = {}) {
	        return new Payment(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.amountCents = source["amountCents"];
	        this.paidOn = source["paidOn"];
	        this.method = source["method"];
	    }
	}
	export class Detail {
	    portal: Portal;
	    entry: Entry;
	    files: File[];
	    comments: Comment[];
	    asked: Asked[];
	    charges: Charge[];
	    payments: Payment[];
	    people: Person[];
	    instances: Instance[];
	
	    static createFrom(source: any = {}) {
	        return new Detail(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.portal = this.convertValues(source["portal"], Portal);
	        this.entry = this.convertValues(source["entry"], Entry);
	        this.files = this.convertValues(source["files"], File);
	        this.comments = this.convertValues(source["comments"], Comment);
	        this.asked = this.convertValues(source["asked"], Asked);
	        this.charges = this.convertValues(source["charges"], Charge);
	        this.payments = this.convertValues(source["payments"], Payment);
	        this.people = this.convertValues(source["people"], Person);
	        this.instances = this.convertValues(source["instances"], Instance);
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
	
	
	export class FilePage {
	    portal: Portal;
	    entry: Entry;
	    file: File;
	
	    static createFrom(source: any = {}) {
	        return new FilePage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.portal = this.convertValues(source["portal"], Portal);
	        this.entry = this.convertValues(source["entry"], Entry);
	        this.file = this.convertValues(source["file"], File);
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
	
	export class List {
	    portal: Portal;
	    area: string;
	    entries: Entry[];
	    next: string;
	    total: number;
	    instances: Instance[];
	
	    static createFrom(source: any = {}) {
	        return new List(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.portal = this.convertValues(source["portal"], Portal);
	        this.area = source["area"];
	        this.entries = this.convertValues(source["entries"], Entry);
	        this.next = source["next"];
	        this.total = source["total"];
	        this.instances = this.convertValues(source["instances"], Instance);
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
	
	

}

