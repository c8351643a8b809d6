package clientweb

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"testing"
)

// contract is the OpenAPI document that the portal's types are made from.
const contract = "../../../../frontend/shared/src/contract/client.json"

func TestTheCommittedContractIsTheOneServed(t *testing.T) {
	got := open(t).browser().do(http.MethodGet, "/api/client/openapi.json", "")
	var served bytes.Buffer
	if err := json.Indent(&served, []byte(got.body), "", "  "); err != nil {
		t.Fatal(err)
	}
	served.WriteByte('\n')
	if os.Getenv("ANTEROOM_GENERATE") == "1" {
		if err := os.WriteFile(contract, served.Bytes(), 0o644); err != nil { //nolint:gosec // a source file
			t.Fatal(err)
		}
	}
	committed, err := os.ReadFile(contract)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(committed, served.Bytes()) {
		t.Error("the clients' API is not what the portal's types were made from; run make generate and commit what it changes")
	}
}
