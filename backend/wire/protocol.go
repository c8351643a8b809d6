package wire

// Version is the protocol's version. Raise it with every change of what is
// said, and add a line to History; a test holds the two and the schema's hash
// together. The host understands ops of VersionsBack versions before its own.
const Version = 1

// VersionsBack is how many older versions of commands the host decodes.
const VersionsBack = 3

// Product is what a server of ours calls itself, so that a desk can tell it from
// any other page that answers.
const Product = "anteroom"

// Header names the HTTP header in which each end says its Version.
const Header = "Anteroom-Protocol"

// HeaderSchema names the header in which the host says its schema's hash.
const HeaderSchema = "Anteroom-Schema"
