package it.opposizioni.complaint.release;

/** Where the request for a whole case stands. That a release is over is a matter of the clock. */
enum ReleaseState {
    REQUESTED,
    RELEASED,
    REFUSED,
    TAKEN_BACK
}
