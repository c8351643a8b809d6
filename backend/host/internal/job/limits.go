package job

import "time"

// The limits of this room.
const (
	// argsBytes bounds the arguments of one order: ids, never contents.
	argsBytes = 16 << 10
	// workersAtOnce is how many orders one process works on at the same time.
	workersAtOnce = 4
	// pollEvery is how often River looks for new work; its drivers over
	// database/sql cannot be woken.
	pollEvery = 250 * time.Millisecond
	// pollRest is the shortest time between two looks.
	pollRest = 50 * time.Millisecond
	// workLife bounds one try where the kind gives no limit.
	workLife = time.Minute
	// stopWait is how long Stop waits for running work before it is cut short.
	stopWait = 20 * time.Second
	// triesMost bounds the tries of any kind.
	triesMost = 50
	// stepsMost bounds one RunDue of the stepper: work that makes more work for
	// ever is a mistake to be told, not a loop to be in.
	stepsMost = 100_000
)
