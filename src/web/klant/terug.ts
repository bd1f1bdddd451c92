// Runs in the browser: on a page that answers a form with what is wrong with it, at an address that can be opened too.
// Whoever then goes on and comes back with the browser opens that address, instead of being asked to send the form again.

history.replaceState(history.state, '', location.href)

// A module of its own, and not a script that shares its names.
export {}
