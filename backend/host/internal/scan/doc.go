// Package scan asks a virus scanner about a content before anybody may open it.
// It speaks clamd's INSTREAM itself, streams what it is given, and fails closed:
// no answer is no permission. It knows nothing of firms, uploads or files; blob
// calls it, and the host says where the scanner listens.
package scan
