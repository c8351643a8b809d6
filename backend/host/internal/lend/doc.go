// Package lend hands out what files hold: whole or in part as a download, a
// page as a picture, the words as plain text.
//
// Who may see a file was decided by whoever calls, at this moment; lend asks
// them again while a download is under way, and cuts it when the answer changed.
// It knows contents by firm and hash and nothing of portals, matters or people.
// The doors of host call it, clientweb and staffweb.
package lend
