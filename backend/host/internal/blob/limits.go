package blob

import "time"

// The limits of this room.
const (
	// UploadBytes is the most one upload may hold unless the host says otherwise.
	UploadBytes = 200 << 20
	// OpenUploads is how many unfinished uploads one uploader may have.
	OpenUploads = 20
	// uploadsPerSecond and uploadsBurst are the ration of requests per uploader:
	// a large file comes in pieces, a folder as many small files.
	uploadsPerSecond = 20
	uploadsBurst     = 200
	// day is what DayBytes counts over.
	day = 24 * time.Hour
	// abandonedAfter is how long an upload may rest before it is thrown away.
	abandonedAfter = 24 * time.Hour
	// finishTime bounds looking into, scanning and keeping one upload, finishing
	// how many are done at once.
	finishTime = 5 * time.Minute
	finishing  = 2
	// silence ends a connection that sends nothing.
	silence = time.Minute
	// metadataBytes bounds what a client says about its file.
	metadataBytes = 4 << 10
	// thumbBytes bounds a kept picture of a content.
	thumbBytes = 4 << 20
	// youngFor is how long after it was written no sweep can look at a content.
	youngFor = 24 * time.Hour
	// readAheadBytes is what is read at once for a reader that jumps.
	readAheadBytes = 256 << 10
	// verifiedMost and verifiedTime bound the memory of contents whose hash was
	// checked, so that a video that is played in pieces is not hashed each time.
	verifiedMost = 1_000
	verifiedTime = 10 * time.Minute
)
