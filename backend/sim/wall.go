package sim

import "anteroom/backend/firm"

// matterOf is the matter behind whose wall a row stands, or "".
func matterOf(row firm.Row) firm.ID {
	switch r := row.(type) {
	case firm.Matter:
		return r.ID
	case firm.MatterStaff:
		return r.MatterID
	case firm.Relationship:
		return r.MatterID
	case firm.Grant:
		return r.MatterID
	case firm.Invitation:
		return r.MatterID
	case firm.Item:
		return r.MatterID
	case firm.Share:
		return r.MatterID
	case firm.Party:
		return r.MatterID
	case firm.Hidden:
		return r.MatterID
	case firm.InternalNote:
		return r.MatterID
	case firm.Activity:
		return r.MatterID
	default:
		return ""
	}
}
