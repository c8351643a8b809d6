package firm

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
)

// Perform runs one command as both doors do: Check, then Apply, then the line
// of activity. What it answers besides yes has written nothing.
func Perform(rows Rows, env Env, cmd Command) (Verdict, error) {
	verdict, err := cmd.Check(rows, env)
	if err != nil {
		return Verdict{}, fmt.Errorf("check %s: %w", cmd.CommandName(), err)
	}
	if !verdict.Ok() {
		return verdict, nil
	}
	verdict.Answer = Applied
	if merger, ok := cmd.(Merger); ok {
		merged, err := merger.Merges(rows)
		if err != nil {
			return Verdict{}, fmt.Errorf("merge %s: %w", cmd.CommandName(), err)
		}
		if merged {
			verdict.Answer = Merged
			verdict.Sentence = "Somebody else changed other parts meanwhile; both changes are kept."
			if own, ok := cmd.(interface{ mergedWords() string }); ok {
				verdict.Sentence = own.mergedWords()
			}
		}
	}
	if err := cmd.Apply(rows, env); err != nil {
		return Verdict{}, fmt.Errorf("apply %s: %w", cmd.CommandName(), err)
	}
	return verdict, writeActivity(rows, env, cmd)
}

func writeActivity(rows Rows, env Env, cmd Command) error {
	about := cmd.About()
	if hush, ok := cmd.(interface{ quiet() bool }); about.MatterID == "" || ok && hush.quiet() {
		return nil
	}
	line := Activity{
		ID: PairID("activity", env.OpID), MatterID: about.MatterID, At: env.Now, ActorKind: string(env.Actor.Kind), ActorID: env.Actor.ID,
		Verb: cmd.CommandName(), SubjectKind: about.Kind, SubjectID: about.ID, Detail: told(cmd),
	}
	if as, ok := cmd.(interface{ actingAs() ID }); ok && env.Actor.Kind == ByClient {
		line.ActorID = as.actingAs()
	}
	if subject, ok := cmd.(interface{ subject() (Kind, ID) }); ok {
		line.SubjectKind, line.SubjectID = subject.subject()
	}
	if err := rows.Put(line); err != nil {
		return fmt.Errorf("write activity: %w", err)
	}
	return nil
}

// detailed is a command whose activity line carries one more word, such as
// which area or on/off; never a text that a person wrote.
type detailed interface{ detail() string }

// DetailOf is the one word more that the activity line of a command carries, or
// "".
func DetailOf(cmd Command) string {
	if teller, ok := cmd.(detailed); ok {
		return teller.detail()
	}
	return ""
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

func (c SetMatterPortal) detail() string { return onOff(c.On) }
func (c SetMatterArea) detail() string   { return string(c.Area) + " " + onOff(c.On) }
func (c RestrictMatter) detail() string  { return onOff(c.On) }
func (c ActOnItem) detail() string       { return string(c.Act) }

func (c GrantAccess) subject() (Kind, ID)      { return "contact", c.ContactID }
func (c RevokeAccess) subject() (Kind, ID)     { return "contact", c.ContactID }
func (c PauseAccess) subject() (Kind, ID)      { return "contact", c.ContactID }
func (c ResumeAccess) subject() (Kind, ID)     { return "contact", c.ContactID }
func (c ResendInvitation) subject() (Kind, ID) { return "contact", c.ContactID }
func (c ActOnItem) subject() (Kind, ID)        { return "item", c.ItemID }
func (c SetMatterPortal) subject() (Kind, ID)  { return "matter", c.MatterID }
func (c SetMatterArea) subject() (Kind, ID)    { return "matter", c.MatterID }

// Commands lists an empty command of every kind, by which names are decoded.
func Commands() []Command {
	return []Command{
		CreateMatter{},
		EditMatter{},
		WriteInternalNote{},
		RestrictMatter{},
		AddContact{},
		EditContact{},
		Relate{},
		Unrelate{},
		GrantAccess{},
		RevokeAccess{},
		PauseAccess{},
		ResumeAccess{},
		ResendInvitation{},
		AcceptInvitation{},
		MarkInvitation{},
		LockAccount{},
		SetFirmPortal{},
		SetFirmArea{},
		EverythingOn{},
		SetMatterPortal{},
		SetMatterArea{},
		SetNotices{},
		SetLogo{},
		AddRole{},
		SetPrivilege{},
		AddStaff{},
		SetStaff{},
		CreateItem{},
		EditItem{},
		ActOnItem{},
		MoveItem{},
		NameParty{},
		NameMember{},
		AddComment{},
		WriteMessage{},
		AddFile{},
		SendDocument{},
		TakeBack{},
		MarkOpened{},
		MarkItem{},
		TickTask{},
		SetAsked{},
		JudgeAsked{},
		SetCharges{},
		RecordPayment{},
		RemovePayment{},
		SetNoticeWish{},
		PreviewPortal{},
		ImportMatter{},
	}
}

// DecodeCommand reads the command of a name from its JSON. Unknown names,
// unknown fields and anything behind the object are errors.
func DecodeCommand(name string, body []byte) (Command, error) {
	for _, empty := range Commands() {
		if empty.CommandName() != name {
			continue
		}
		cmd := reflect.New(reflect.TypeOf(empty))
		reader := json.NewDecoder(bytes.NewReader(body))
		reader.DisallowUnknownFields()
		if err := reader.Decode(cmd.Interface()); err != nil {
			return nil, fmt.Errorf("decode %s: %w", name, err)
		}
		if _, err := reader.Token(); err != io.EOF {
			return nil, fmt.Errorf("decode %s: something stands behind the command", name)
		}
		return cmd.Elem().Interface().(Command), nil
	}
	return nil, fmt.Errorf("decode command: no command is called %q", name)
}
