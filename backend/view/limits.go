package view

// DashboardLimit is how many items each part of the dashboard shows.
const DashboardLimit = 5

// ListLimit is how many items one page of an area holds.
const ListLimit = 100

// Stripes is how many colours tell matters apart.
const Stripes = 8
