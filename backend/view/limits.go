package view

import "anteroom/backend/firm"

// DashboardLimit is how many items each part of the dashboard shows.
const DashboardLimit = 5

// ListLimit is how many items one page of an area holds.
const ListLimit = 100

// InstanceLimit bounds how often one calendar item is shown in one answer.
const InstanceLimit = 400

// EventsLimit bounds the events of one feed: the latest stay.
const EventsLimit = 2_000

// upcomingWithin is how far ahead the dashboard looks for events.
const upcomingWithin = 400 * firm.Day

// Stripes is how many colours tell matters apart.
const Stripes = 8
