package desk
import "testing"
func TestDbg(t *testing.T) {
	s := newServer(t)
	s.fill()
	b := s.signedIn(t, "aaaa", "admin")
	_ = b.read(t.Context(), func(r *reader) error {
		for _, q := range []string{
			`SELECT p.contact_id, COALESCE(c.name, '') FROM (`+peopleOfMatter+`) p LEFT JOIN contact c ON c.firm = $1 AND c.id = p.contact_id`,
			`SELECT COUNT(*) FROM (` + peopleOfMatter + `)`,
			`SELECT COUNT(*) FROM item WHERE firm = $1 AND matter_id = $2`,
			`SELECT COUNT(*) FROM internal_note WHERE firm = $1 AND matter_id = $2`,
			`SELECT `+matterColumns+` FROM matter m WHERE m.firm = $1 AND m.id = $2`,
			`SELECT DISTINCT t.id FROM desk_op o JOIN desk_touch t ON t.firm = o.firm AND t.op_id = o.op_id WHERE o.firm = $1 AND o.seq = 0 AND t.kind = $2`,
			`SELECT m.id, m.areas, g.contact_id, a.id, a.verified, a.locked FROM grant_access g
		JOIN matter m ON m.firm = g.firm AND m.id = g.matter_id
		JOIN account_contact l ON l.firm = g.firm AND l.contact_id = g.contact_id
		JOIN account a ON a.firm = l.firm AND a.id = l.account_id
		WHERE `+portalMatters+` AND g.firm = $1 AND g.state = 'granted'`,
			`SELECT i.matter_id FROM item i WHERE i.firm = $1 AND i.area = $2 AND i.draft = 0 AND i.withdrawn = 0
			AND ($2 = '' OR i.matter_id = $2) AND i.state IN ('waiting', 'open')
			AND (EXISTS (SELECT 1 FROM share h WHERE h.firm = i.firm AND h.item_id = i.id)
				OR EXISTS (SELECT 1 FROM party p WHERE p.firm = i.firm AND p.item_id = i.id))`,
			`SELECT role FROM relationship WHERE firm = $1 GROUP BY role ORDER BY COUNT(*) DESC, role LIMIT $2`,
			`SELECT * FROM item WHERE firm = $1 AND matter_id=$2 ORDER BY id`,
			`SELECT * FROM share WHERE firm = $1 AND matter_id=$2 ORDER BY id`,
			`SELECT * FROM grant_access WHERE firm = $1 AND matter_id=$2 ORDER BY id`,
		} {
			t.Log("--", q[:60])
			err := r.each("EXPLAIN QUERY PLAN "+q, []any{"a","b"}, func(scan func(...any) error) error { var a,b,c int; var s string; err := scan(&a,&b,&c,&s); t.Log("     ", s); return err })
			if err != nil { t.Log(err) }
		}
		return nil
	})
}
