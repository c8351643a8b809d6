package account

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func checker(t *testing.T) *Accounts {
	t.Helper()
	common, err := readCommon()
	if err != nil {
		t.Fatal(err)
	}
	return &Accounts{common: common}
}

func TestPasswordsThatAreRefused(t *testing.T) {
	a := checker(t)
	for _, row := range []struct{ password, reason, why string }{
		{"", "password_short", "nothing"},
		{"correct horse1", "password_short", "fourteen characters"},
		{strings.Repeat("é", 14), "password_short", "fourteen characters of two bytes"},
		{strings.Repeat("ab3 x", 52), "password_long", "more than 256"},
		{strings.Repeat("x", 5000), "password_long", "a flood"},
		{"abc\xff\xfedefghijklmnop", "password_long", "not text"},
		{"passwordpassword", "password_common", "on the list"},
		{"PASSWORDpassword", "password_common", "on the list in another case"},
		{"1qaz2wsx3edc4rfv", "password_common", "a keyboard walk on the list"},
		{"123456789012345", "password_common", "digits in order"},
		{"zyxwvutsrqponmlkj", "password_common", "the alphabet backwards"},
		{"qwertyuiopasdfghj", "password_common", "rows of the keyboard"},
		{"aaaaaaaaaaaaaaaaaaaa", "password_common", "one letter"},
		{"abababababababababab", "password_common", "two letters"},
		{"hunter22hunter22", "password_common", "a common word twice"},
		{"monkey monkey monkey", "password_common", "a short word again and again"},
		{"Basketball2024!", "password_common", "a common word with a year"},
		{"ann.smith@example", "password_common", "the address"},
		{"HaleOrtiz2026!!", "password_common", "the firm's name and a year"},
	} {
		r := a.CheckPassword(row.password, "ann.smith@example.com", "Hale & Ortiz")
		if r == nil || r.Reason != row.reason {
			t.Errorf("%s: got %v, want %s", row.why, r, row.reason)
		}
	}
}

func TestPasswordsThatMayBeUsed(t *testing.T) {
	a := checker(t)
	for _, password := range []string{
		"eleven quiet herons wade", "correct horse battery staple", "fifteen letters", "日本語のとても長いパスワードです",
		strings.Repeat("Long but fine, ", 17), "🦆🐢🐸🦊🐻🐼🐨🐯🦁🐮🐷🐵🐔🐧🐦", "no capitals no digits nothing", "Ann likes tortoises a lot",
	} {
		if r := a.CheckPassword(password, "ann.smith@example.com", "Hale & Ortiz"); r != nil {
			t.Errorf("%q was refused: %s", password, r.Reason)
		}
	}
}

func TestTheListIsWholeAndSorted(t *testing.T) {
	c := checker(t).common
	n := len(c.hashes) / commonHashBytes
	if n < 20_000 || len(c.hashes)%commonHashBytes != 0 {
		t.Fatalf("the list has %d hashes in %d bytes", n, len(c.hashes))
	}
	for i := 1; i < n; i++ {
		if c.at(i-1) >= c.at(i) {
			t.Fatalf("hash %d is out of order", i)
		}
	}
}

// Every common password of the shared list that is long enough to be chosen is
// refused. The list itself is read in place and never kept here.
func TestTheSharedListOfCommonPasswordsIsRefused(t *testing.T) {
	folder := os.Getenv("ANTEROOM_DATA")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "..", "..", "shared", "data")
	}
	file, err := os.Open(filepath.Join(folder, "passwords", "passwords.txt"))
	if err != nil {
		t.Skipf("the shared data is not here (%v); set ANTEROOM_DATA to its folder", err)
	}
	defer file.Close()
	a := checker(t)
	lines, long, missed := bufio.NewScanner(file), 0, 0
	for lines.Scan() {
		word := strings.Fields(lines.Text())[0]
		if len([]rune(word)) < 8 {
			continue
		}
		if !a.common.guessable(word) {
			missed++
		}
		if len([]rune(word)) < PasswordLeast {
			continue
		}
		long++
		if a.CheckPassword(word) == nil {
			t.Errorf("a common password of %d characters may be used", len(word))
		}
	}
	if long < 20 || missed > 10 {
		t.Errorf("%d long ones were looked at, and %d of eight or more characters are not on our list", long, missed)
	}
}

func TestPausesBetweenWrongGuessesGrowAndEnd(t *testing.T) {
	if pause(0) != 0 || pause(9) != 0 {
		t.Error("the first ten guesses should cost no waiting")
	}
	for tries := freeGuesses; tries < GuessesMost; tries++ {
		if pause(tries+1) < pause(tries) || pause(tries) == 0 || pause(tries) > waitMost {
			t.Fatalf("after %d wrong guesses the pause is %s", tries, pause(tries))
		}
	}
}

func TestCodesAreReadAsPeopleTypeThem(t *testing.T) {
	for _, typed := range []string{"ABCD2345", "abcd-2345", " ABCD 2345 ", "abcd–2345", "AB CD 23 45\n"} {
		if got := cleanCode(typed); got != "ABCD2345" {
			t.Errorf("%q was read as %q", typed, got)
		}
	}
	if ShowCode("ABCD2345") != "ABCD-2345" {
		t.Error("a code is shown in two halves")
	}
}

func TestAddressesAreMasked(t *testing.T) {
	for email, want := range map[string]string{"ann@smith.example": "a••••@smith.example", "é@x.example": "é••••@x.example", "nonsense": "", "": ""} {
		if got := mask(email); got != want {
			t.Errorf("%q became %q, want %q", email, got, want)
		}
	}
}
