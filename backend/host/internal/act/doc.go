// Package act is the clients' door for changes: one command of one portal, in
// the name of the contact whose portal it is, judged anew and kept once.
//
// It exists so that every act passes one check of the portal before its command
// is looked at, and so that an act which is sent again for want of an answer is
// not done twice. It must not know HTTP, nor any rule of what a client may:
// package view says whether the portal is open, the command the rest.
//
// clientweb gives it acts; the host lends it the judgement with audit and log.
package act
